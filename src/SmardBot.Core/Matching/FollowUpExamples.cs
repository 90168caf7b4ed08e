using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>Messages after an entry was shown, to learn from how people ask on: follow-ups that were kept apart, and single messages as a change of subject.</summary>
internal static class FollowUpExamples
{
    private const string Turn = "|||";

    /// <summary>What follow-ups count where a change of subject counts one.</summary>
    private const double WeightOfFollowUp = 3;

    /// <summary>Single messages meet an entry that has nothing to do with them: the next of the catalog by this step.</summary>
    private const int Step = 37;

    /// <summary>The examples.</summary>
    /// <param name="catalog">The FAQ.</param>
    /// <param name="reader">Looks at them.</param>
    /// <param name="encoder">Makes vectors of them.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<ChoiceExample> Of(FaqCatalog catalog, MessageReader reader, ITextEncoder encoder, CancellationToken cancellation)
    {
        var messages = catalog.Language.KeptApart;
        (LabelledMessage Message, string Text, FaqEntry Previous)[] asked =
        [
            .. messages.Where(message => message.Kind == MessageKind.Followup).SelectMany(message => After(message, catalog, reader)),
            .. messages.Where(message => message.Kind is MessageKind.InScope or MessageKind.OosNear or MessageKind.OosFar).Select((message, i) => (message, message.Text, catalog.Entries[i * Step % catalog.Entries.Count])),
        ];
        asked = [.. asked.Where(one => FollowUpForm.MayLean(one.Text))];
        var alone = encoder.EncodeExamples([.. asked.Select(one => one.Text)], cancellation: cancellation);
        var together = encoder.EncodeExamples([.. asked.Select(one => MessageReader.Behind(one.Previous, one.Text))], cancellation: cancellation);
        return [.. asked.Index().AsParallel().AsOrdered().WithCancellation(cancellation).Select(one =>
            Example(one.Item.Message, reader.After(one.Item.Text, one.Item.Previous, alone[one.Index], together[one.Index])))];
    }

    private static IEnumerable<(LabelledMessage Message, string Text, FaqEntry Previous)> After(LabelledMessage message, FaqCatalog catalog, MessageReader reader)
    {
        var turns = message.Text.Split(Turn);
        var isAboutEntries = message.Labels is ["none"] || message.Labels.All(label => catalog.Find(label) is not null);
        return turns.Length == 2 && isAboutEntries && catalog.Find(reader.Read(turns[0].Trim()).Best) is { } previous ? [(message, turns[1].Trim(), previous)] : [];
    }

    private static ChoiceExample Example(LabelledMessage message, (double[][] Features, IReadOnlyList<string> Entries) after)
    {
        bool[] right = [.. after.Entries.Select(entry => message.Labels.Contains(entry, StringComparer.Ordinal)), false];
        right[^1] = !right.Contains(true);
        return new ChoiceExample(after.Features, right, message.Kind == MessageKind.Followup ? WeightOfFollowUp : 1);
    }
}
