namespace SmardBot.Core.Matching.Classifying;

/// <summary>A text and the label that it was given.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Label">The label, such as an entry's id.</param>
public sealed record LabelledText(string Text, string Label)
{
    /// <summary>Other labels that would be right too: the text is no example against them.</summary>
    public IReadOnlyList<string> AlsoRight { get; init; } = [];

    /// <summary>What the sentence encoder reads, where the text itself is prepared for words alone; default the text.</summary>
    public string ToEncode { get; init; } = Text;
}
