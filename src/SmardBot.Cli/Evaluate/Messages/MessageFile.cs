using SmardBot.Core.Faq;

namespace SmardBot.Cli.Evaluate.Messages;

/// <summary>Reads a file of messages with what they are: tab-separated, with the header <c>text kind labels</c>; further columns are not read.</summary>
internal static class MessageFile
{
    private const string Form = "each line needs a text, a kind and labels, with tabs between them";

    private static readonly char[] BetweenLabels = [',', ' '];

    /// <summary>All messages of a file.</summary>
    /// <exception cref="InvalidDataException">Names the line, what is wrong there and how to mend it.</exception>
    public static LabelledMessage[] Read(FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName);
        if (lines.Length == 0 || !lines[0].TrimStart('\uFEFF').StartsWith("text\tkind\tlabels", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{file.FullName}, line 1: has to be the header 'text', 'kind', 'labels', with tabs between them.");
        }

        LabelledMessage[] messages = [.. lines.Index().Skip(1).Where(line => line.Item.Length > 0).Select(line => Parse(line.Item, line.Index + 1, file))];
        return messages.Length > 0 ? messages : throw new InvalidDataException($"{file.FullName}: has no message; {Form}.");
    }

    private static LabelledMessage Parse(string line, int number, FileInfo file)
    {
        InvalidDataException Fault(string what) => new($"{file.FullName}, line {number}: {what}.");
        var cells = line.Split('\t');
        if (cells.Length < 2)
        {
            throw Fault($"has no kind; {Form}");
        }

        var kind = MessageKinds.Parse(cells[1]) ?? throw Fault($"'{cells[1]}' is no kind; there are {string.Join(", ", MessageKinds.Names)}");
        string[] labels = cells.Length > 2 ? cells[2].Split(BetweenLabels, StringSplitOptions.RemoveEmptyEntries) : [];
        var needed = kind switch { MessageKind.Multi => 2, MessageKind.InScope or MessageKind.Followup => 1, _ => 0 };
        if (labels.Length < needed)
        {
            throw Fault($"a message of the kind '{cells[1]}' needs {(needed == 1 ? "a label" : $"{needed} labels")}; write {(kind == MessageKind.Followup ? "entry ids or 'none'" : "entry ids")} into the third column");
        }

        return kind == MessageKind.Followup && !cells[0].Contains("|||", StringComparison.Ordinal)
            ? throw Fault("a message of the kind 'followup' needs two turns; write 'first ||| second'")
            : new LabelledMessage(number, cells[0], kind, labels);
    }
}
