namespace SmardBot.Bot.Rendering;

/// <summary>How much a card may hold. Teams refuses a card above 28 kB, so a longer one is made again with less.</summary>
/// <param name="Characters">So many characters of text at most.</param>
/// <param name="WithProfessionals">Whether the sections for professionals are in it.</param>
internal sealed record CardBudget(int Characters, bool WithProfessionals)
{
    /// <summary>
    /// What the JSON of a card may take, in bytes of UTF-8. Below the 28 kB of Teams, because the disclaimer comes into it, and
    /// a channel may write letters beyond ASCII longer.
    /// </summary>
    public const int MostBytes = 24_000;

    /// <summary>A title, or the words on a button, are cut or left out beyond so many characters, when a card has to be made smaller.</summary>
    public const int LongestTitle = 200;

    /// <summary>Everything.</summary>
    public static CardBudget All { get; } = new(int.MaxValue, WithProfessionals: true);

    /// <summary>What is tried, in this order.</summary>
    public static IEnumerable<CardBudget> Steps { get; } =
        [All, All with { WithProfessionals = false }, .. new[] { 8_000, 4_000, 2_000, 1_000, 500 }.Select(characters => new CardBudget(characters, WithProfessionals: false))];

    /// <summary>Whether everything else is left out that is not the text itself.</summary>
    public bool IsTight => Characters < int.MaxValue;

    /// <summary>As many of the blocks as may be shown.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="share">Among how many texts the characters are shared.</param>
    /// <returns>The blocks, and whether something is missing.</returns>
    public (List<string> Blocks, bool IsCut) Take(IEnumerable<string> blocks, int share)
    {
        var left = Characters / Math.Max(1, share);
        var taken = new List<string>();
        foreach (var block in blocks)
        {
            if (block.Length > left)
            {
                if (taken.Count == 0)
                {
                    taken.Add(Shorten(block, left));
                }

                return (taken, true);
            }

            taken.Add(block);
            left -= block.Length;
        }

        return (taken, false);
    }

    /// <summary>A title that is not too long.</summary>
    public string Title(string title) => IsTight ? Shorten(title, LongestTitle) : title;

    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // No letter that is written as two is cut in two.
        var end = length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
