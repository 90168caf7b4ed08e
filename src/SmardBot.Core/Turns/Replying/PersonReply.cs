using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching;
using SmardBot.Core.Turns.Buttons;
using SmardBot.Core.Turns.Texts;

namespace SmardBot.Core.Turns.Replying;

/// <summary>Names a person to turn to: the operator's contact, or honestly none and the patient organisations.</summary>
internal sealed class PersonReply(IOptions<ContactOptions> contact, EntryView view)
{
    /// <summary>The entry that lists groups and organisations, where the FAQ has one.</summary>
    private static readonly string[] Groups = ["patient-organizations", "community"];

    public Task SendAsync(TurnContext turn)
    {
        turn.State = turn.State.MovedOn();
        var groups = Groups.Select(id => turn.Knowledge?.Catalog.Find(id)).FirstOrDefault(view.MayShow);
        return turn.SayAsync(
            TurnOutcome.Human,
            contact.Value.IsConfigured ? turn.Texts.HumanContact(contact.Value.ToMarkdown()) : turn.Texts.HumanNone,
            groups is null ? [] : [OwnButtons.Show(groups)]);
    }
}
