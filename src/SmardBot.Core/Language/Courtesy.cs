namespace SmardBot.Core.Language;

/// <summary>Words that make a question polite and do not change what it asks.</summary>
public static class Courtesy
{
    private static readonly HashSet<string> Words = new(
        ["please", "pls", "plz", "kindly", "hi", "hello", "hey", "thanks", "thx", "ta", "cheers", "sorry", "just", "so", "ok", "okay", "um"],
        StringComparer.Ordinal);

    /// <summary>The words of a question without them; all of them when nothing else is there.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words)
    {
        string[] rest = [.. words.Where(word => !Words.Contains(word))];
        return rest.Length == 0 ? words : rest;
    }
}
