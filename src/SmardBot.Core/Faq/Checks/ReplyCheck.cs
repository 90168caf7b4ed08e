using System.Text.RegularExpressions;
using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Compares <c>replies.yaml</c> with the texts that the bot asks for: a misspelt key or place would silently show the built-in text or a brace.</summary>
internal static partial class ReplyCheck
{
    private const string File = FaqPaths.Language + "replies.yaml";

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        var replies = faq.Language.Replies;
        string[] known = [.. ReplyTexts.Keys];
        if (replies.Count == 0)
        {
            yield break;
        }

        foreach (var key in replies.Keys.Except(known, StringComparer.Ordinal))
        {
            yield return Problem(ProblemSeverity.Error, "unknown-key", $"the file has the unknown key '{key}'; {NearestName.Cure(key, known)}");
        }

        foreach (var key in known.Where(key => string.IsNullOrWhiteSpace(replies.GetValueOrDefault(key))))
        {
            yield return Problem(ProblemSeverity.Warning, "missing", $"'{key}' is missing, so the built-in text is used; write '{key}: …'");
        }

        foreach (var (key, text) in replies.Where(reply => known.Contains(reply.Key, StringComparer.Ordinal)))
        {
            if (text.Contains(Disclaimer.Text, StringComparison.Ordinal))
            {
                yield return Problem(ProblemSeverity.Error, "disclaimer-in-answer", $"'{key}' holds the disclaimer; take it out, the bot adds it to every message");
            }

            string[] places = [.. Places(ReplyTexts.Embedded[key])];
            foreach (var place in Places(text).Except(places, StringComparer.Ordinal))
            {
                yield return Problem(ProblemSeverity.Error, "unknown-place", $"'{key}' has the place {place}, which nothing fills; {(places.Length == 0 ? "it has no places" : $"allowed are {string.Join(", ", places)}")}");
            }

            foreach (var place in string.IsNullOrWhiteSpace(text) ? [] : places.Except(Places(text), StringComparer.Ordinal))
            {
                yield return Problem(ProblemSeverity.Error, "missing-place", $"'{key}' lacks the place {place}, so what belongs there would not be said; put it in");
            }
        }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value);

    private static FaqProblem Problem(ProblemSeverity severity, string rule, string message) => new(File, null, severity, rule, $"{File}: {message}");

    [GeneratedRegex("\\{[a-z-]+\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
