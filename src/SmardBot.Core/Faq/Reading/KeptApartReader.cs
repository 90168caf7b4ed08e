namespace SmardBot.Core.Faq.Reading;

/// <summary>
/// Reads <c>kept-apart.tsv</c>: messages that are never learnt from. The file has the form that <c>evaluate --questions</c>
/// takes; confidence is set on its single questions and on what is out of scope.
/// </summary>
internal static class KeptApartReader
{
    private const string Header = "text\tkind\tlabels";

    private static readonly char[] BetweenLabels = [',', ' '];

    /// <summary>The messages of one turn; none where there is no file.</summary>
    public static IReadOnlyList<LabelledMessage> Read(SortedDictionary<string, string> texts, string folder, List<FaqProblem> problems)
    {
        var file = folder + "kept-apart.tsv";
        if (!texts.TryGetValue(file, out var text))
        {
            return [];
        }

        var messages = new List<LabelledMessage>();
        foreach (var (index, line) in text.Split('\n').Index().Where(line => line.Item.Length > 0))
        {
            var cells = line.Split('\t');
            if (index == 0 && line.StartsWith(Header, StringComparison.Ordinal))
            {
                continue;
            }

            if (index == 0 || cells.Length < 3 || MessageKinds.Parse(cells[1]) is not { } kind)
            {
                problems.Add(new(file, null, ProblemSeverity.Error, "schema", $"{file}, line {index + 1}: needs text, kind and labels with tabs between them, below the header '{Header.Replace('\t', ' ')}'; kinds are {string.Join(", ", MessageKinds.Names)}"));
                continue;
            }

            messages.Add(new LabelledMessage(index + 1, cells[0], kind, cells[2].Split(BetweenLabels, StringSplitOptions.RemoveEmptyEntries)));
        }

        return messages;
    }
}
