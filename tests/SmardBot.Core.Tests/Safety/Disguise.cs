namespace SmardBot.Core.Tests.Safety;

/// <summary>Ways to write a message that change nothing of what it says.</summary>
internal static class Disguise
{
    private const string Talk =
        "We came home in spring and the garden is full of flowers. My mother baked a cake for the neighbours and the children painted the fence green. "
        + "The bus was late again on Tuesday, so we talked about holidays and about the new library. My cousin plays the cello in a small orchestra. ";

    public static readonly (string Name, Func<string, Random, string> Of)[] Short =
    [
        ("upper case", (text, _) => text.ToUpperInvariant()),
        ("a typo", Typo),
        ("politeness", (text, _) => $"Good evening, I hope that you are well. {text}. Thank you very much and kind regards."),
        ("lines", (text, random) => string.Concat(text.Select(letter => letter == ' ' && random.Next(2) == 0 ? '\n' : letter))),
        ("after a question", (text, _) => $"What causes SMARD1? {text}"),
        ("before a question", (text, _) => $"{text}. And which gene is it?"),
        ("where we live", (text, _) => $"{text} We live in Texas."),
        ("who it is about", (text, _) => $"My son is 2 and has SMARD1. {text}"),
        ("thanks in advance", (text, _) => $"{text}. Thank you so much in advance."),
        ("greeting and thanks without full stops", (text, _) => $"hello good evening {text} thank you so much"),
        ("a link", (text, _) => $"{text} https://example.org/smard?page=2"),
        ("tags", (text, _) => $"<p>{text}</p><br>"),
        ("quotation marks", (text, _) => $"\"{text}\""),
        ("letters that look alike", (text, _) => text.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о')),
    ];

    public static readonly (string Name, Func<string, Random, string> Of)[] Long =
    [
        ("after much other talk", (text, _) => $"{Repeated()}{text}"),
        ("before much other talk", (text, _) => $"{text}. {Repeated()}"),
    ];

    /// <summary>One slip in one long word of a message of at least four words: a letter missing, doubled, or swapped with the next; the first and last stay.</summary>
    private static string Typo(string text, Random random)
    {
        var words = text.Split(' ');
        int[] long5 = [.. words.Index().Where(word => word.Item.Length >= 5 && word.Item.All(char.IsAsciiLetter)).Select(word => word.Index)];
        if (words.Count(word => word.Any(char.IsLetterOrDigit)) < 4 || long5.Length == 0)
        {
            return text;
        }

        var chosen = long5[random.Next(long5.Length)];
        var word = words[chosen];
        var at = random.Next(1, word.Length - 2);
        words[chosen] = random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), word[at + 1].ToString(), word[at].ToString(), word.AsSpan(at + 2)),
        };
        return string.Join(' ', words);
    }

    private static string Repeated() => string.Concat(Enumerable.Repeat(Talk, (2000 / Talk.Length) + 1));
}
