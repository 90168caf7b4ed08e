using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Content;

/// <summary>Reads <c>safety/examples/*.txt</c> and, of the same names, <c>safety/kept-apart/*.txt</c>: one message a line, lines that start with # are headings.</summary>
internal static class ExampleFiles
{
    /// <summary>What is learned from.</summary>
    public const string Folder = "examples/";

    private const string KeptApart = "kept-apart/";

    private static readonly string[] LookAlikes = ["look-alikes", "look-alikes-everyday"];
    private static readonly string[] Ordinary = ["ordinary", "everyday", "consumers", "other-conditions", "short", "stress"];

    /// <summary>Every file that is read, without folder and ending.</summary>
    public static IReadOnlyList<string> All => [.. ExampleLabels.Alarms, ExampleLabels.PersonalAdvice, ExampleLabels.Sorrow, .. LookAlikes, .. Ordinary];

    /// <summary>Reads all.</summary>
    /// <param name="files">The texts by file name.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static SafetyExamples Read(IReadOnlyDictionary<string, string> files, List<FaqProblem> problems)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var examples = new SafetyExamples(
            [.. ExampleLabels.Alarms.SelectMany(label => Lines(label).Select(line => new LabelledText(line, label)))],
            Lines(ExampleLabels.PersonalAdvice),
            Lines(ExampleLabels.Sorrow),
            [.. LookAlikes.SelectMany(Lines)],
            [.. Ordinary.SelectMany(Lines)],
            [.. All.SelectMany(label => Read(KeptApart, label).Select(line => new LabelledText(line, label)))]);
        foreach (var file in files.Keys.Where(file => (file.StartsWith(Folder, StringComparison.Ordinal) || file.StartsWith(KeptApart, StringComparison.Ordinal)) && !seen.ContainsValue(file)))
        {
            problems.Add(Problem(file, ProblemSeverity.Warning, $"holds no example, or is none of {string.Join(", ", All)} (.txt)"));
        }

        return examples;

        List<string> Lines(string label) => Read(Folder, label);

        List<string> Read(string folder, string label)
        {
            var file = $"{folder}{label}.txt";
            var lines = new List<string>();
            foreach (var line in (files.GetValueOrDefault(file) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
            {
                if (seen.TryAdd(string.Join(' ', Tokenizer.Words(TextNormalizer.Normalize(line))), file))
                {
                    lines.Add(line);
                }
                else
                {
                    problems.Add(Problem(file, ProblemSeverity.Warning, $"'{line}' stands in the examples already; keep the one that is right"));
                }
            }

            return lines;
        }
    }

    private static FaqProblem Problem(string file, ProblemSeverity severity, string message) =>
        new($"faq/en/safety/{file}", null, severity, "safety-example", message);
}
