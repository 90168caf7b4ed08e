namespace SmardBot.Core.Language;

/// <summary>Whether a message leans on the one before it: it is a fragment, it opens as a continuation, or it is short and points back.</summary>
public static class FollowUpForm
{
    private const int Longest = 12;
    private const int Short = 8;
    private const int Fragment = 3;

    private static readonly HashSet<string> Openers = new(["and", "but", "so", "then", "also", "or", "ok", "okay", "what about", "how about", "why", "which", "how so", "really"], StringComparer.Ordinal);
    private static readonly HashSet<string> Pointers = new(["it", "its", "that", "this", "they", "them", "those", "these", "there", "one"], StringComparer.Ordinal);

    /// <summary>True when the message may go on from what came before; longer ones bring their subject along.</summary>
    public static bool MayLean(string message) => Tokenizer.Words(TextNormalizer.Normalize(message)).Count is > 0 and <= Longest || Leans(message);

    /// <summary>True when the message cannot be sure to stand alone.</summary>
    public static bool Leans(string message)
    {
        var words = Tokenizer.Words(TextNormalizer.Normalize(message));
        if (words.Count == 0)
        {
            return false;
        }

        return words.Count <= Fragment
            || Openers.Contains(words[0])
            || (words.Count > 1 && Openers.Contains($"{words[0]} {words[1]}"))
            || PointsBack(words);
    }

    private static bool PointsBack(List<string> words) => words.Count <= Short && words.Exists(Pointers.Contains);
}
