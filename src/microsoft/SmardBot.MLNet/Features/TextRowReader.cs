using SmardBot.Core.Language;

namespace SmardBot.MLNet.Features;

/// <summary>Makes rows of messages. Thread-safe.</summary>
internal sealed class TextRowReader(Vocabulary vocabulary)
{
    /// <summary>Longer messages are cut: what they ask is said by then.</summary>
    private const int MostCharacters = 1000;

    private readonly TextAnalyzer analyzer = new(vocabulary);

    /// <summary>What is known of the words of the field.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The row of a message.</summary>
    public TextRow Read(string text)
    {
        var analyzed = analyzer.Analyze(text.Length > MostCharacters ? text[..MostCharacters] : text);
        return new TextRow { Text = analyzed.Folded, Stems = [.. analyzed.Stems], Concepts = [.. analyzed.Concepts] };
    }
}
