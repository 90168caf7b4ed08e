using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Checks;

/// <summary>Finds words that would not do what they were written for: upper case is never met, and a spelling of two things folds into whichever comes first.</summary>
internal static class VocabularyCheck
{
    private const string File = FaqPaths.Language + "vocabulary.yaml";

    /// <summary>Runs the check.</summary>
    public static IEnumerable<FaqProblem> Run(FaqDraft faq)
    {
        var vocabulary = faq.Language.Vocabulary;
        var phrases = vocabulary.Synonyms.SelectMany(group => group.Value.Prepend(group.Key)).Concat(vocabulary.Concepts.SelectMany(group => group.Value));
        foreach (var phrase in phrases.Where(phrase => phrase.Any(char.IsUpper)))
        {
            yield return Problem("lower-case", $"'{phrase}' has capitals; write '{phrase.ToLowerInvariant()}'");
        }

        var meaning = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (canonical, others) in vocabulary.Synonyms)
        {
            foreach (var phrase in others.Distinct(StringComparer.Ordinal))
            {
                if (!meaning.TryAdd(phrase, canonical))
                {
                    yield return Problem("synonym", $"'{phrase}' stands under '{meaning[phrase]}' and under '{canonical}'; a synonym means exactly one thing, so keep one or make it a concept");
                }
                else if (phrase != canonical && vocabulary.Synonyms.ContainsKey(phrase))
                {
                    yield return Problem("synonym", $"'{phrase}' stands under '{canonical}' and has synonyms of its own; put them all under one");
                }
            }
        }
    }

    private static FaqProblem Problem(string rule, string message) => new(File, null, ProblemSeverity.Error, rule, $"{File}: {message}");
}
