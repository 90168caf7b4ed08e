namespace SmardBot.Core.Matching;

/// <summary>
/// Where a message names what it asks about: "treatments for …", "people with …", "have …", or a few words alone. A word that
/// stands there and that no question of the FAQ knows is the sign that another matter is asked in our own words.
/// </summary>
internal static class SubjectForm
{
    /// <summary>So many words may stand between, such as "a rare form of".</summary>
    private const int Between = 3;

    /// <summary>Of so few words each may be the subject.</summary>
    private const int Few = 4;

    private const int ShortestWord = 3;

    /// <summary>What is asked about has so many words at most.</summary>
    private const int LongestObject = 5;

    private static readonly HashSet<string> Joining = new(
        ["of", "for", "with", "from", "about", "to", "against", "by", "in", "have", "has", "had", "having", "cause", "causes", "treat", "cure", "prevent", "diagnose", "getting", "get", "called"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Leading = new(
        [
            "of", "for", "with", "from", "about", "in", "into", "to", "by", "on", "against", "like", "than", "vs", "versus", "and", "or", "called", "named", "without",
            "have", "has", "had", "having", "get", "gets", "got", "getting", "cause", "causes", "caused", "causing", "treat", "treats", "treating", "treated", "cure", "cures",
            "prevent", "diagnose", "diagnosed", "is", "are", "was", "do", "does", "can", "will", "my", "take", "taking", "use", "using", "test", "help", "helps", "what's", "whats",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a word stands where the subject does.</summary>
    /// <param name="words">The words of the message.</param>
    /// <param name="place">Which.</param>
    public static bool IsSubject(IReadOnlyList<string> words, int place)
    {
        if (words[place].Length < ShortestWord || char.IsAsciiDigit(words[place][0]))
        {
            return false;
        }

        if (words.Count <= Few)
        {
            return true;
        }

        for (var i = Math.Max(0, place - Between); i < place; i++)
        {
            if (Leading.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word stands at the end of a sentence, in what follows the last "of", "for", "with" and the like, or "what is".</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="place">Which.</param>
    public static bool IsLastObject(IReadOnlyList<string> words, int place)
    {
        if (words[place].Length < ShortestWord || char.IsAsciiDigit(words[place][0]) || words.Count - place > LongestObject)
        {
            return false;
        }

        for (var i = place - 1; i >= Math.Max(0, words.Count - LongestObject - 1); i--)
        {
            if (Joining.Contains(words[i]) || (i > 0 && words[i] is "is" or "are" && words[i - 1] is "what" or "who"))
            {
                return true;
            }
        }

        return words.Count <= Few;
    }
}
