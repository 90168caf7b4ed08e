using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Cli.Evaluate.Pairs;

/// <summary>Reads tab-separated files: a text and its label a line, without a header.</summary>
internal static class LabelledFile
{
    /// <summary>All lines of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="needsLabels">Whether each line has to have a label.</param>
    /// <exception cref="InvalidDataException">A line has no label, or the file has no lines.</exception>
    public static LabelledText[] Read(FileInfo file, bool needsLabels)
    {
        LabelledText[] rows = [.. File.ReadLines(file.FullName).Index().Where(line => line.Item.Length > 0).Select(line =>
        {
            var parts = line.Item.Split('\t');
            return parts.Length > 1 || !needsLabels
                ? new LabelledText(parts[0], parts.Length > 1 ? parts[1].Trim() : "")
                : throw new InvalidDataException($"{file.FullName}, line {line.Index + 1}: has no label; each line needs a text, a tab and a label.");
        })];
        return rows.Length > 0 ? rows : throw new InvalidDataException($"{file.FullName}: is empty; each line needs a text, a tab and a label.");
    }
}
