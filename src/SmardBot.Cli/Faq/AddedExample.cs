using SmardBot.Core.Faq;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety;
using SmardBot.Core.Safety.Content;
using SmardBot.Core.Safety.Learning;

namespace SmardBot.Cli.Faq;

/// <summary>
/// What a message would change if it were an example: a gate is trained with it, and asked what the gate in force is asked, the
/// messages that nothing is learned from and the examples themselves.
/// </summary>
internal static class AddedExample
{
    private const int MostShown = 20;

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["crisis"] = "crisis-suicide",
        ["advice"] = ExampleLabels.PersonalAdvice,
        ["look-alike"] = "look-alikes",
    };

    /// <summary>The kinds of examples, as their files are called, and shorter names of some.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ExampleFiles.All, .. Short.Keys];

    /// <summary>The file of a kind, without its ending; null for none.</summary>
    public static string? FileOf(string kind) => Short.GetValueOrDefault(kind) ?? ExampleFiles.All.FirstOrDefault(name => name == kind);

    /// <summary>Trains with it and compares.</summary>
    /// <param name="bot">With the gate in force.</param>
    /// <param name="text">The message.</param>
    /// <param name="file">The file that it would stand in.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Lines to read.</returns>
    public static IReadOnlyList<string> Try(Bot bot, string text, string file, CancellationToken cancellation)
    {
        var files = bot.Catalog.Language.SafetyFiles;
        var name = $"{ExampleFiles.Folder}{file}.txt";
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var changed = new Dictionary<string, string>(files, StringComparer.Ordinal) { [name] = $"{files.GetValueOrDefault(name)?.TrimEnd()}\n{line}\n" };
        var catalog = new FaqCatalog(bot.Catalog.Entries, bot.Catalog.Sources, bot.Catalog.Language with { SafetyFiles = changed }, bot.Catalog.Hash);
        var after = SafetyGate.Create(catalog, bot.Encoder, cancellation);
        var examples = SafetyContentReader.Read(files).Content.Examples;
        return
        [
            $"With it in faq/en/safety/{name}:",
            $"  the message itself  {Name(bot.Gate.Assess(text))} -> {Name(after.Assess(text))}",
            .. Compare("messages that nothing is learned from", examples.KeptApart, bot.Gate, after),
            .. Compare("examples", Labelled(examples), bot.Gate, after),
            "Nothing was written. To keep it, add the line to that file; then run faq check and evaluate --gate.",
        ];
    }

    private static IEnumerable<LabelledText> Labelled(SafetyExamples examples) =>
    [
        .. examples.Alarms,
        .. examples.Advice.Select(text => new LabelledText(text, ExampleLabels.PersonalAdvice)),
        .. examples.Sorrow.Select(text => new LabelledText(text, ExampleLabels.Sorrow)),
        .. examples.LookAlikes.Select(text => new LabelledText(text, "look-alikes")),
        .. examples.Ordinary.Select(text => new LabelledText(text, "ordinary")),
    ];

    private static IEnumerable<string> Compare(string what, IEnumerable<LabelledText> messages, SafetyGate before, SafetyGate after)
    {
        var all = messages.AsParallel().AsOrdered().Select(message => (Message: message, Before: before.Assess(message.Text), After: after.Assess(message.Text))).ToList();
        var other = all.Where(item => Name(item.Before) != Name(item.After)).Select(item => (item.Message, item.Before, item.After, Gain: Cost(item.Message, item.Before) - Cost(item.Message, item.After))).ToList();
        yield return $"  {all.Count} {what}: {other.Count(item => item.Gain > 0)} better, {other.Count(item => item.Gain < 0)} worse, {other.Count(item => item.Gain == 0)} otherwise";
        foreach (var (message, was, becomes, gain) in other.OrderBy(item => item.Gain).Take(MostShown))
        {
            yield return $"    {(gain > 0 ? "better" : gain < 0 ? "worse" : "other"),-6} {message.Label}: {Name(was)} -> {Name(becomes)}  {message.Text}";
        }

        if (other.Count > MostShown)
        {
            yield return $"    ... and {other.Count - MostShown} more";
        }
    }

    /// <summary>How far a verdict is from what the label calls for, in costs as the gate weighs them.</summary>
    private static double Cost(LabelledText message, SafetyVerdict verdict) => ExampleLabels.ClassOf(message.Label) switch
    {
        SafetyClass.Emergency or SafetyClass.Crisis => verdict.Level >= SafetyLevel.Crisis ? 0 : verdict.Care >= SafetyLevel.Crisis ? SafetyCosts.OnlyConcern : SafetyCosts.Missed,
        SafetyClass.Advice => Needless(verdict) + (verdict.Level == SafetyLevel.Clear ? 1 : 0),
        _ => Needless(verdict) + (verdict.Level == SafetyLevel.PersonalAdvice ? 1 : 0),
    };

    private static double Needless(SafetyVerdict verdict) => verdict.Level >= SafetyLevel.Crisis ? 1 + SafetyCosts.FalseAlarm : verdict.Care >= SafetyLevel.Crisis ? 1 : 0;

    private static string Name(SafetyVerdict verdict) =>
        verdict.Level >= SafetyLevel.Crisis ? verdict.Level.ToString().ToLowerInvariant()
        : (verdict.Level == SafetyLevel.PersonalAdvice ? "advice" : "clear") + (verdict.Care >= SafetyLevel.Crisis ? $" with care for {(verdict.Care == SafetyLevel.Crisis ? "a crisis" : "an emergency")}" : "");
}
