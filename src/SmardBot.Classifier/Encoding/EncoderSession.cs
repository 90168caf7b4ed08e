using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace SmardBot.Classifier.Encoding;

/// <summary>A loaded encoder: texts in, tokens through the model, the mean over the tokens at unit length out. Thread-safe; one thread a call.</summary>
internal sealed class EncoderSession : IDisposable
{
    private const string Output = "last_hidden_state";

    /// <summary>Of a longer text no more is cut into tokens; a token has some four letters.</summary>
    private const int LettersPerToken = 8;

    private static readonly string[] MappedKeys =
        ["session.use_ort_model_bytes_directly", "session.use_ort_model_bytes_for_initializers", "session.use_memory_mapped_ort_model"];

    private readonly EncoderModel model;
    private readonly InferenceSession session;
    private readonly BertTokenizer tokenizer;
    private readonly ReaderWriterLockSlim use = new();
    private bool disposed;

    private EncoderSession(EncoderModel model, InferenceSession session, BertTokenizer tokenizer)
    {
        this.model = model;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /// <summary>Maps the kept file into memory; only what is worked with becomes memory of the process.</summary>
    public static EncoderSession Map(EncoderModel model, EncoderFiles files)
    {
        using var options = Options();
        foreach (var key in MappedKeys)
        {
            options.AddSessionConfigEntry(key, "1");
        }

        return new EncoderSession(model, new InferenceSession(files.Model, options), BertTokenizer.Create(files.Words));
    }

    /// <summary>Loads it from the package, where nothing can be kept: slower, and twice the memory.</summary>
    public static EncoderSession Load(EncoderModel model)
    {
        using var options = Options();
        using var words = new MemoryStream(model.ReadWords());
        return new EncoderSession(model, new InferenceSession(model.ReadModel(), options), BertTokenizer.Create(words));
    }

    /// <summary>The tokens of a text, with the one that begins and the one that ends it.</summary>
    public long[] Cut(string text)
    {
        var ids = tokenizer.EncodeToIds(text.Length > model.MostTokens * LettersPerToken ? text[..(model.MostTokens * LettersPerToken)] : text);
        if (ids.Count <= model.MostTokens)
        {
            return [.. ids.Select(id => (long)id)];
        }

        return [.. ids.Take(model.MostTokens - 1).Append(ids[^1]).Select(id => (long)id)];
    }

    /// <summary>The vectors of texts of about the same length.</summary>
    /// <param name="texts">Their tokens.</param>
    /// <exception cref="ObjectDisposedException">The encoder has been disposed of, since the process ends.</exception>
    public float[][] Run(IReadOnlyList<long[]> texts)
    {
        // Whoever disposes waits for the runs that are under way: native memory that is freed below them ends the process.
        use.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return RunModel(texts);
        }
        finally
        {
            use.ExitReadLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        use.EnterWriteLock();
        try
        {
            if (!disposed)
            {
                disposed = true;
                session.Dispose();
            }
        }
        finally
        {
            use.ExitWriteLock();
        }
    }

    private float[][] RunModel(IReadOnlyList<long[]> texts)
    {
        var longest = texts.Max(text => text.Length);
        var ids = new long[texts.Count * longest];
        var mask = new long[ids.Length];
        for (var i = 0; i < texts.Count; i++)
        {
            texts[i].CopyTo(ids, i * longest);
            Array.Fill(mask, 1, i * longest, texts[i].Length);
        }

        long[] shape = [texts.Count, longest];
        using var tokens = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var masks = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        using var run = new RunOptions();
        using var result = session.Run(
            run, new Dictionary<string, OrtValue>(StringComparer.Ordinal) { ["input_ids"] = tokens, ["attention_mask"] = masks, ["token_type_ids"] = types }, [Output]);
        var states = result[0].GetTensorDataAsSpan<float>();
        var vectors = new float[texts.Count][];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Mean(states.Slice(i * longest * model.Dimensions, texts[i].Length * model.Dimensions));
        }

        return vectors;
    }

    private static SessionOptions Options() => new()
    {
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        EnableCpuMemArena = false,
        EnableMemoryPattern = false,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
    };

    private float[] Mean(ReadOnlySpan<float> states)
    {
        var mean = new float[model.Dimensions];
        for (var start = 0; start < states.Length; start += mean.Length)
        {
            TensorPrimitives.Add(mean, states.Slice(start, mean.Length), mean);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm<float>(mean), mean);
        return mean;
    }
}
