using Microsoft.Extensions.Options;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;

namespace SmardBot.Core.Answering;

/// <summary>Names a person to turn to: the operator's contact, or honestly none and the patient organisations.</summary>
internal sealed class PersonReply(IOptions<ContactOptions> contact, EntryView view)
{
    /// <summary>The entry that lists groups and organisations, where the FAQ has one.</summary>
    private static readonly string[] Groups = ["patient-organizations", "community"];

    /// <summary>The reply.</summary>
    public Reply To(Question q)
    {
        var groups = Groups.Select(id => q.Knowledge?.Catalog.Find(id)).FirstOrDefault(view.MayShow);
        return Reply.Of(
            TurnOutcome.Human,
            contact.Value.IsConfigured ? q.Texts.HumanContact(contact.Value.ToMarkdown()) : q.Texts.HumanNone,
            groups is null ? [] : [OwnButtons.Show(groups)]) with { State = q.State.MovedOn() };
    }
}
