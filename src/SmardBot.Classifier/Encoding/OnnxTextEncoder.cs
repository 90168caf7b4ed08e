using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Encoding;

/// <summary>The packaged sentence encoder. Loaded when first asked; what cannot be loaded is a fault, and then words alone decide.</summary>
internal sealed class OnnxTextEncoder : ITextEncoder, IDisposable
{
    /// <summary>Changes with what is made of a text; the vectors that are kept depend on it.</summary>
    private const string Version = "1";

    /// <summary>Filling up a few tokens of a short text costs less than another call.</summary>
    private const int Slack = 12;

    private readonly EncoderModel model;
    private readonly string? folder;
    private readonly ILogger<OnnxTextEncoder> logger;
    private readonly Lazy<EncoderSession?> session;
    private readonly RecentTexts<float[]> recent = new();
    private readonly Lock keeping = new();
    private volatile string? fault;

    /// <summary>Takes a model of a package.</summary>
    /// <param name="model">Which.</param>
    /// <param name="folder">Where its files and the vectors of examples are kept; null where nothing is.</param>
    /// <param name="logger">Told what goes wrong.</param>
    public OnnxTextEncoder(EncoderModel model, string? folder, ILogger<OnnxTextEncoder> logger)
    {
        this.model = model;
        this.folder = folder;
        this.logger = logger;
        session = new Lazy<EncoderSession?>(Open);
    }

    /// <inheritdoc/>
    public string Name => session.Value is null ? NoEncoder.Instance.Name : $"{model.Name}/{Version}";

    /// <inheritdoc/>
    public int Dimensions => session.Value is null ? 0 : model.Dimensions;

    /// <inheritdoc/>
    public string? Fault => fault;

    /// <inheritdoc/>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        if (session.Value is not { } loaded)
        {
            return NoEncoder.Instance.Encode(texts);
        }

        var keys = texts.Select(TextKey.Of).ToArray();
        var vectors = keys.Select(recent.Find).ToArray();
        int[] missing = [.. Enumerable.Range(0, vectors.Length).Where(i => vectors[i] is null)];
        try
        {
            long[][] tokens = [.. missing.Select(i => loaded.Cut(texts[i]))];
            foreach (var batch in Batches.Of([.. tokens.Select(text => text.Length)], Slack))
            {
                foreach (var (i, vector) in loaded.Run([.. batch.Select(place => tokens[place])]).Index())
                {
                    vectors[missing[batch[i]]] = vector;
                    recent.Add(keys[missing[batch[i]]], vector);
                }
            }
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or ObjectDisposedException)
        {
            fault = $"The sentence encoder failed: {exception.Message}";
            logger.EncoderFailed(exception.GetType().Name);
        }

        return Array.ConvertAll(vectors, vector => vector ?? []);
    }

    /// <inheritdoc/>
    public float[][] EncodeExamples(IReadOnlyList<string> texts, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (session.Value is not { } loaded)
        {
            return NoEncoder.Instance.Encode(texts);
        }

        var file = folder is null ? null : new VectorFile(Path.Combine(folder, $"vectors-{model.Name}-{Version}.bin"), model.Dimensions);

        // One after the other: gate and matcher train side by side, and what the first has encoded the second finds.
        lock (keeping)
        {
            var known = file?.Read() ?? [];
            var keys = texts.Select(TextKey.Of).ToArray();
            int[] missing = [.. Enumerable.Range(0, keys.Length).Where(i => !known.ContainsKey(keys[i])).DistinctBy(i => keys[i])];
            var fresh = EncodeNew(loaded, [.. missing.Select(i => texts[i])], progress, cancellation);
            foreach (var (i, vector) in fresh.Index())
            {
                known[keys[missing[i]]] = vector;
            }

            if (fresh.Length > 0)
            {
                Keep(file, known);
            }

            progress?.Report(1);
            return Array.ConvertAll(keys, key => Array.ConvertAll(known[key], value => (float)value));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (session.IsValueCreated)
        {
            session.Value?.Dispose();
        }
    }

    private static Half[][] EncodeNew(EncoderSession loaded, string[] texts, IProgress<double>? progress, CancellationToken cancellation)
    {
        var vectors = new Half[texts.Length][];
        var done = 0;
        var tokens = texts.AsParallel().AsOrdered().WithCancellation(cancellation).Select(loaded.Cut).ToArray();

        // Of exactly the same length, so that a vector does not depend on what it was encoded together with.
        Parallel.ForEach(Batches.Of([.. tokens.Select(text => text.Length)], slack: 0), new ParallelOptions { CancellationToken = cancellation }, batch =>
        {
            foreach (var (i, vector) in loaded.Run([.. batch.Select(place => tokens[place])]).Index())
            {
                vectors[batch[i]] = Array.ConvertAll(vector, value => (Half)value);
            }

            progress?.Report((double)Interlocked.Add(ref done, batch.Length) / texts.Length);
        });
        return vectors;
    }

    private void Keep(VectorFile? file, Dictionary<UInt128, Half[]> vectors)
    {
        try
        {
            file?.Write(vectors);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.VectorsNotKept(folder!, exception.Message);
        }
    }

    private EncoderSession? Open()
    {
        try
        {
            return folder is null ? EncoderSession.Load(model) : Map(new EncoderFiles(model, folder));
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or IOException or UnauthorizedAccessException or BadImageFormatException
            or DllNotFoundException or TypeInitializationException or InvalidOperationException or ArgumentException)
        {
            fault = $"The sentence encoder '{model.Name}' cannot be loaded, words alone decide: {exception.Message}";
            logger.EncoderNotLoaded(model.Name, exception.Message);
            return null;
        }
    }

    private EncoderSession Map(EncoderFiles files)
    {
        try
        {
            files.Make();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.EncoderNotKept(folder!, exception.Message);
            return EncoderSession.Load(model);
        }

        try
        {
            return EncoderSession.Map(model, files);
        }
        catch (OnnxRuntimeException exception)
        {
            logger.EncoderDamaged(files.Model, exception.Message);
            files.Delete();
            files.Make();
            return EncoderSession.Map(model, files);
        }
    }
}
