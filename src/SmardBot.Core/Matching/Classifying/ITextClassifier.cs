namespace SmardBot.Core.Matching.Classifying;

/// <summary>Scores a text against labels. Safe for use by many threads at once.</summary>
public interface ITextClassifier
{
    /// <summary>The labels, in the order of the scores.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>
    /// The names of the looks that a score is made of, such as <c>words</c> and <c>characters</c>; empty for an engine that has
    /// only one. How far they agree tells much about how sure the whole is (<c>Core/Matching</c>).
    /// </summary>
    IReadOnlyList<string> Views { get; }

    /// <summary>Raw scores, higher is more likely; on no common scale until calibrated (<c>Core/Matching</c>).</summary>
    /// <param name="text">The message as written, any length.</param>
    /// <param name="scores">Receives one score per label; as long as <see cref="Labels"/>.</param>
    void Score(string text, Span<float> scores);

    /// <summary>Raw scores, and what each view makes of the text.</summary>
    /// <param name="text">The message as written, any length.</param>
    /// <param name="scores">Receives one score per label; as long as <see cref="Labels"/>.</param>
    /// <param name="views">Receives one score per label for each of <see cref="Views"/>, view after view.</param>
    void Score(string text, Span<float> scores, Span<float> views);

    /// <summary>As above, with the vector of the message from whoever has it already.</summary>
    /// <param name="text">The message, or what was prepared of it for words alone; any length.</param>
    /// <param name="vector">What the <see cref="Language.ITextEncoder"/> made of it; empty without an encoder.</param>
    /// <param name="scores">Receives one score per label; as long as <see cref="Labels"/>.</param>
    /// <param name="views">Receives one score per label for each of <see cref="Views"/>, view after view; may be empty.</param>
    void Score(string text, ReadOnlySpan<float> vector, Span<float> scores, Span<float> views) => Score(text, scores, views);

    /// <summary>Writes everything that <see cref="ITextClassifierTrainer.Load"/> needs to make this classifier again.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    void Save(Stream stream);
}
