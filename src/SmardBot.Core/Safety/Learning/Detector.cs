using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Tells one thing from everything else: a classifier of two labels and how high its score has to be.</summary>
/// <param name="Classifier">Its labels are <see cref="Yes"/> and <see cref="No"/>.</param>
/// <param name="Whole">A whole message with a higher score is one.</param>
/// <param name="Part">So is a message with a passage whose score is higher than this; never lower than <paramref name="Whole"/>.</param>
internal sealed record Detector(ITextClassifier Classifier, float Whole, float Part)
{
    /// <summary>The label of what is sought.</summary>
    public const string Yes = "yes";

    /// <summary>The label of everything else.</summary>
    public const string No = "no";

    /// <summary>The score of a text; higher is more likely.</summary>
    public static float Score(ITextClassifier classifier, string text)
    {
        Span<float> scores = stackalloc float[2];
        classifier.Score(text, scores);
        return classifier.Labels[0] == Yes ? scores[0] - scores[1] : scores[1] - scores[0];
    }

    /// <summary>The text that gives it away, or null.</summary>
    /// <param name="texts">The whole message first, then its passages.</param>
    public string? Find(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (Score(Classifier, texts[i]) > (i == 0 ? Whole : Part))
            {
                return texts[i];
            }
        }

        return null;
    }

    /// <summary>Whether a whole message comes this close to the threshold, or is beyond it.</summary>
    public bool IsNear(string text, float distance) => Score(Classifier, text) > Whole - distance;

    /// <summary>Writes it.</summary>
    public void Save(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[2 * sizeof(float)];
        BitConverter.TryWriteBytes(bytes, Whole);
        BitConverter.TryWriteBytes(bytes[sizeof(float)..], Part);
        stream.Write(bytes);
        Classifier.Save(stream);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="UnreadableClassifierException">It is damaged or of another engine.</exception>
    public static Detector Load(Stream stream, ITextClassifierTrainer trainer)
    {
        Span<byte> bytes = stackalloc byte[2 * sizeof(float)];
        stream.ReadExactly(bytes);
        return new Detector(trainer.Load(stream), BitConverter.ToSingle(bytes), BitConverter.ToSingle(bytes[sizeof(float)..]));
    }
}
