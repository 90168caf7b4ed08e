using System.Text.RegularExpressions;

namespace SmardBot.Core.Reviews.Masking;

/// <summary>
/// Takes out of a message what may say who wrote it or whom it is about: names after "my name is" and "my son", birth dates and
/// other dates, phone numbers, e-mail and street addresses, links, and numbers of records and insurances. Rules find what is
/// written as people usually write it, not everything; where they are unsure they take out too much.
/// </summary>
public static partial class TextMask
{
    private const int Timeout = 1_000;
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;

    /// <summary>The message with <c>[name]</c>, <c>[date]</c>, <c>[phone]</c>, <c>[e-mail]</c>, <c>[address]</c>, <c>[link]</c> and <c>[number]</c> in their places.</summary>
    /// <param name="text">A message.</param>
    /// <param name="most">At most so many characters are kept.</param>
    public static string Apply(string text, int most = 1_000)
    {
        try
        {
            var masked = EMail().Replace(text, "[e-mail]");
            masked = Link().Replace(masked, "[link]");
            masked = Birth().Replace(masked, "${before}[date]");
            masked = Date().Replace(masked, "[date]");
            masked = Record().Replace(masked, "${before}[number]");
            masked = Address().Replace(masked, "[address]");
            masked = Postcode().Replace(masked, "[address]");
            masked = Phone().Replace(masked, static match => IsPhone(match.Value) ? "[phone]" : match.Value);
            masked = Number().Replace(masked, "[number]");
            masked = NameMask.Apply(masked);
            return Short(masked, most);
        }
        catch (RegexMatchTimeoutException)
        {
            // A text made to be slow to read is nobody's question.
            return "[unreadable]";
        }
    }

    private static string Short(string text, int most)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= most)
        {
            return trimmed;
        }

        // Not through the middle of a character that takes two places.
        var end = char.IsHighSurrogate(trimmed[most - 1]) ? most - 1 : most;
        return trimmed[..end];
    }

    /// <summary>Seven digits or more, or a plus in front: what has fewer is an age, a weight or a gene.</summary>
    private static bool IsPhone(string candidate)
    {
        var digits = candidate.Count(char.IsAsciiDigit);
        return digits is >= 7 and <= 15 || (digits >= 6 && candidate.StartsWith('+'));
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-']+\s?(@|\(at\)|\[at\])\s?[\p{L}\p{N}\-]+(\.[\p{L}\p{N}\-]+)+", AnyCase, Timeout)]
    private static partial Regex EMail();

    [GeneratedRegex(@"\b(https?://|www\.)\S+|(?<!\S)@\w{2,}", AnyCase, Timeout)]
    private static partial Regex Link();

    private const string Month = "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(@"(?<before>\b(born|birthday|birth\s?date|date\s+of\s+birth|d\.?o\.?b\.?)\W{0,3}(\s*(is|was|on|in|:))*\s*)(?<date>(the\s+)?\d{1,2}(st|nd|rd|th)?\s+(of\s+)?" + Month + @"(\s+\d{2,4})?|" + Month + @"\s+\d{4}|" + Month + @"\s+\d{1,2}(st|nd|rd|th)?(,?\s+\d{2,4})?|\d[\d./\- ]{2,}\d)", AnyCase, Timeout)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(\d{1,2}[./\-]\d{1,2}[./\-](\d{4}|\d{2})|(19|20)\d{2}[./\-]\d{1,2}[./\-]\d{1,2}|\d{1,2}(st|nd|rd|th)?\s+(of\s+)?" + Month + @"\.?,?(\s+(19|20)\d{2})?|" + Month + @"\.?\s+\d{1,2}(st|nd|rd|th)?(,?\s+(19|20)\d{2})?|" + Month + @"\.?,?\s+(19|20)\d{2})\b", AnyCase, Timeout)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<before>\b(nhs|mrn|ssn|medicaid|medicare|kvnr|(medical|hospital|patient|health|insurance|social\s+security|member(ship)?|policy|record|case|file|chart|passport|id)(\s+(record|insurance|card|file|case|policy|id|security))*)\s*(number|no\.?|nr\.?|id|\#)?\s*(is|was|:|\#|=)?\s*)(?=[a-z\-/]{0,4}\d)[a-z]{0,4}[\-/]?\d[\da-z\-/]*(\s\d{2,}){0,4}", AnyCase, Timeout)]
    private static partial Regex Record();

    private const string StreetWord = "(street|str\\.?|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|boulevard|blvd\\.?|court|ct\\.?|close|crescent|way|place|square|terrace|gardens?|highway|parkway)";

    [GeneratedRegex(@"\b\d{1,5}[a-z]?,?\s+([\p{L}'’.\-]+\s+){1,3}" + StreetWord + @"(?![\p{L}])(,?\s*(apt|apartment|flat|unit|suite)\.?\s*\w+)?|\b[\p{L}\-]{3,}(straße|strasse|str\.|weg|gasse|platz|allee)\s+\d{1,4}[a-z]?\b|\b(rue|via|calle|avenida|avenue|boulevard)\s+([\p{L}'’\-]+\s+){1,4}\d{1,4}\b|\b(p\.?\s?o\.?\s+box|postfach)\s+\d+", AnyCase, Timeout)]
    private static partial Regex Address();

    /// <summary>British postcodes, American states with ZIP codes, and ZIP codes named as such.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\s+\d{5}(-\d{4})?\b|\b([Zz][Ii][Pp]|[Pp]ost)\s?[Cc]ode\s*:?\s*\w{3,4}\s?\w{2,4}\b|\b\d{5}-\d{4}\b", Plain, Timeout)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![\p{L}\d])(\+|00)?\(?\d[\d\s().\-/]{4,22}\d(?![\p{L}\d])", Plain, Timeout)]
    private static partial Regex Phone();

    /// <summary>Long numbers that no rule before has named; numbers of a catalogue of diseases may stay.</summary>
    [GeneratedRegex(@"(?<!\b(omim|mim|orpha|orphanet|pmid)\W{0,2})(?<![\d\p{L}])\d{6,}(?!\d)|\b\d{3}-\d{2}-\d{4}\b|\b[A-Z]\d{8,9}\b", AnyCase, Timeout)]
    private static partial Regex Number();
}
