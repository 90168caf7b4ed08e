using System.Text.RegularExpressions;

namespace SmardBot.Core.Faq.Reading;

/// <summary>
/// Says in which line YAML is broken, in words for people who write texts. A parser notices many a slip only lines later: a quote or
/// bracket that is not closed at the next one or at the end of the file.
/// </summary>
internal static partial class YamlFault
{
    private const string Quote = "put the whole text in quotes, such as title: \"SMARD1: what is it?\"";

    /// <summary>The line, from 1, and what is wrong with it.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="noticed">The line in which the parser gave up, from 1.</param>
    /// <param name="parser">What it said, for what is none of the usual slips.</param>
    public static (int Line, string What) Find(string text, int noticed, string parser)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (Slip(lines, at) is { } slip)
            {
                return (at + 1, slip);
            }
        }

        return (Math.Clamp(noticed, 1, lines.Length), $"it cannot be read ({parser.ReplaceLineEndings(" ").TrimEnd('.')}); check quotes, colons and indentation there");
    }

    private static string? Slip(string[] lines, int at)
    {
        var line = lines[at].TrimEnd();
        if (line.Length == 0 || line.TrimStart().StartsWith('#'))
        {
            return null;
        }

        if (Tab().IsMatch(line))
        {
            return "it is indented with a tab; use spaces";
        }

        var value = Value(line);
        return value.Length == 0 ? null : value[0] switch
        {
            '"' or '\'' => Quoted(lines, at, value),
            '[' or '{' when value.Count(sign => sign == '"') % 2 == 1 => "its \" is not closed; write \" at the end of the text",
            '[' or '{' => IsClosed(lines, at, value) ? null : $"its '{value[0]}' is not closed; write '{(value[0] == '[' ? ']' : '}')}' at the end of the list",
            '@' or '`' or '%' or '&' or '*' or '!' => $"it begins with '{value[0]}', which means something in YAML; {Quote}",
            '|' or '>' => null,
            _ when SecondColon().IsMatch(value) => $"it has a second colon; {Quote}",
            _ when at + 1 == lines.Length || line.Contains(':', StringComparison.Ordinal) || line.TrimStart().StartsWith('-') || char.IsWhiteSpace(line[0]) || "]}".Contains(line[0], StringComparison.Ordinal) => null,
            _ => "it has no colon; if the answer begins here, write a line '---' above it, else write 'key: text'",
        };
    }

    /// <summary>What stands behind the key or the hyphen of a list.</summary>
    private static string Value(string line) => Lead().Match(line) is { Success: true } lead ? line[lead.Length..].Trim() : line.Trim();

    private static string? Quoted(string[] lines, int at, string value)
    {
        var quote = value[0];
        var end = End(value, quote);
        if (end < 0)
        {
            // A quoted text may go on in the next lines, up to a line that is a key of its own.
            var rest = lines.Skip(at + 1).TakeWhile(line => !Key().IsMatch(line));
            return rest.Any(line => line.Contains(quote, StringComparison.Ordinal)) ? null : $"its {quote} is not closed; write {quote} at the end of the text";
        }

        var behind = value[(end + 1)..].Trim();
        return behind.Length == 0 || behind[0] is '#' or ',' or ']' or '}' or ':' ? null : $"it goes on behind the closing {quote}; {(quote == '\'' ? "write '' for an apostrophe, or " : "")}put the whole text in quotes";
    }

    private static int End(string value, char quote)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && quote == '"' || value[i] == '\'' && quote == '\'' && i + 1 < value.Length && value[i + 1] == '\'')
            {
                i++;
            }
            else if (value[i] == quote)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsClosed(string[] lines, int at, string value)
    {
        var open = Balance(value);
        for (var next = at + 1; open > 0 && next < lines.Length && !Key().IsMatch(lines[next]); next++)
        {
            open += Balance(lines[next]);
        }

        return open <= 0;
    }

    private static int Balance(string line) => line.Count(sign => sign is '[' or '{') - line.Count(sign => sign is ']' or '}');

    [GeneratedRegex(@"^ *\t", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tab();

    [GeneratedRegex(@"^\s*(- +)?([\w-]+:( +|$))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^[\w-]+:( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@":( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondColon();
}
