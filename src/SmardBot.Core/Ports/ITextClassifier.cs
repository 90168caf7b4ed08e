namespace SmardBot.Core.Ports;

/// <summary>Scores a text against labels. Safe for use by many threads at once.</summary>
public interface ITextClassifier
{
    /// <summary>The labels, in the order of the scores.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>Raw scores, higher is more likely; on no common scale until calibrated (<c>Core/Decisions</c>).</summary>
    /// <param name="text">The message as written, any length.</param>
    /// <param name="scores">Receives one score per label; as long as <see cref="Labels"/>.</param>
    void Score(string text, Span<float> scores);

    /// <summary>Writes everything that <see cref="ITextClassifierTrainer.Load"/> needs to make this classifier again.</summary>
    /// <param name="stream">Written from where it stands; stays open.</param>
    void Save(Stream stream);
}
