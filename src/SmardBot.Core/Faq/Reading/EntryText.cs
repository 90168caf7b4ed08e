namespace SmardBot.Core.Faq.Reading;

/// <summary>The parts of an entry's file.</summary>
/// <param name="FrontMatter">The YAML between the two lines of three hyphens; it starts on the file's second line.</param>
/// <param name="Answer">The answer for everyone, trimmed.</param>
/// <param name="ForProfessionals">The section for professionals without its heading, trimmed; null without one.</param>
internal sealed record EntryText(string FrontMatter, string Answer, string? ForProfessionals)
{
    /// <summary>The heading of the fuller section.</summary>
    public const string ProfessionalHeading = "## For professionals";

    private const string Fence = "---";

    /// <summary>Cuts a file, or null when it has no front matter.</summary>
    public static EntryText? Cut(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
        {
            return null;
        }

        var body = lines[(end + 1)..];
        var cut = Array.FindIndex(body, line => line.TrimEnd() == ProfessionalHeading);
        var professionals = cut < 0 ? null : Join(body[(cut + 1)..]);
        return new EntryText(string.Join('\n', lines[1..end]), Join(cut < 0 ? body : body[..cut]), professionals);
    }

    private static string Join(string[] lines) => string.Join('\n', lines).Trim();
}
