using System.Text.RegularExpressions;

namespace SmardBot.Core.Safety.Content;

/// <summary>Emergency numbers and crisis lines by region, and how a reply names them.</summary>
/// <param name="ByRegion">By region, such as <c>us</c>, in the order of the file.</param>
/// <param name="Elsewhere">For every other place.</param>
internal sealed partial record Contacts(IReadOnlyList<KeyValuePair<string, Contact>> ByRegion, Contact Elsewhere)
{
    /// <summary>The sentence that tells to call.</summary>
    public string EmergencySentence(string? region) => Find(region) is { } contact
        ? $"Call {contact.Emergency} now."
        : $"Call {Elsewhere.Emergency} now: {Numbers()}.";

    /// <summary>The numbers alone, such as <c>911 (United States, Canada), 999 (United Kingdom)</c>.</summary>
    public string EmergencyNumbers(string? region) => Find(region)?.Emergency ?? Numbers();

    /// <summary>The crisis lines as a Markdown list.</summary>
    public string CrisisList(string? region) => Find(region) is { } contact
        ? $"- {contact.Crisis}"
        : string.Join('\n', ByRegion.Select(pair => pair.Value)
            .Where(contact => contact.Crisis.Any(char.IsDigit))
            .Append(Elsewhere)
            .GroupBy(contact => contact.Crisis, contact => contact.Name)
            .Select(line => $"- {string.Join(", ", line)}: {line.Key}"));

    /// <summary>The crisis lines in one line: <c>**988** (United States), **116 123** (United Kingdom, Ireland)</c>.</summary>
    public string CrisisNumbers(string? region) => string.Join(", ", (Find(region) is { } contact
            ? [contact]
            : ByRegion.Select(pair => pair.Value).Where(contact => contact.Crisis.Any(char.IsDigit)))
        .GroupBy(contact => Bold().Match(contact.Crisis) is { Success: true } number ? number.Value : contact.Crisis, contact => contact.Name)
        .Select(line => Find(region) is null ? $"{line.Key} ({string.Join(", ", line)})" : line.Key));

    [GeneratedRegex(@"\*\*[^*]+\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    private Contact? Find(string? region) =>
        ByRegion.FirstOrDefault(pair => string.Equals(pair.Key, region, StringComparison.OrdinalIgnoreCase)).Value;

    private string Numbers() => string.Join(", ", ByRegion
        .GroupBy(pair => pair.Value.Emergency, pair => pair.Value.Name)
        .Select(line => $"{line.Key} ({string.Join(", ", line)})"));
}
