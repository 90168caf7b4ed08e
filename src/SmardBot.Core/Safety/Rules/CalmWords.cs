namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// What only a rule may call an alarm: bare answers and single words, and questions that frighten nobody but who asks
/// ("is my baby going to die"). A score that was learned on whole messages is no evidence there.
/// </summary>
/// <param name="answers">Words of bare answers, written out.</param>
/// <param name="courtesies">Words of greetings and thanks.</param>
/// <param name="questions">Patterns of such questions.</param>
internal sealed class CalmWords(IEnumerable<string> answers, IEnumerable<string> courtesies, IReadOnlyList<Pattern> questions)
{
    private readonly HashSet<string> courtesyWords = courtesies.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> answerWords = answers.ToHashSet(StringComparer.Ordinal);

    /// <summary>Nothing is calm.</summary>
    public static CalmWords None { get; } = new([], [], []);

    /// <summary>Whether a message is a single word, or nothing but an answer.</summary>
    public bool IsBare(IReadOnlyList<RuleToken> words) =>
        words.Count <= 1 || words.All(word => answerWords.Contains(word.Text) || courtesyWords.Contains(word.Text) || word.Text.All(char.IsDigit));

    /// <summary>Whether a word belongs to greetings and thanks.</summary>
    public bool IsCourtesy(string word) => courtesyWords.Contains(word);

    /// <summary>The words that are left without such questions.</summary>
    public List<RuleToken> Without(IReadOnlyList<RuleToken> words)
    {
        var rest = new List<RuleToken>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            if (End(words, at) is var end and >= 0)
            {
                at = end;
            }
            else
            {
                rest.Add(words[at++]);
            }
        }

        return rest;
    }

    private int End(IReadOnlyList<RuleToken> words, int at) =>
        questions.Select(question => question.MatchAt(words, at)).DefaultIfEmpty(-1).Max();
}
