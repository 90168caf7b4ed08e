namespace SmardBot.MLNet.Features;

/// <summary>A message as the pipeline of ML.NET takes it: normalised, synonyms folded, stemmed. Its properties are columns.</summary>
internal sealed class TextRow
{
    /// <summary>The words with synonyms folded, joined by one space; n-grams of characters are made of it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The stems of the words in order.</summary>
    public string[] Stems { get; set; } = [];

    /// <summary>The concepts that its phrases point to, sorted.</summary>
    public string[] Concepts { get; set; } = [];
}
