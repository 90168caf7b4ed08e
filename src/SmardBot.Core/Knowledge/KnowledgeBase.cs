using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Knowledge;

/// <summary>Holds the snapshot in force. Files that changed replace it once they are read, checked and trained; files that are broken never do.</summary>
public sealed class KnowledgeBase(
    IOptions<FaqOptions> options,
    IOptions<MatcherOptions> matching,
    ITextClassifierTrainer trainer,
    ITextEncoder encoder,
    ModelCache models,
    IFaqOverlay overlay,
    TimeProvider clock,
    ILogger<KnowledgeBase> logger) : IDisposable
{
    /// <summary>Each such share of a training is a line in the log.</summary>
    private const double LoggedSteps = 0.1;

    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile KnowledgeSnapshot? current;
    private volatile KnowledgeStatus status = new(false, "The FAQ is being loaded.");
    private string? seen;

    /// <summary>The snapshot in force, or null before the first was made.</summary>
    public KnowledgeSnapshot? Current => current;

    /// <summary>Whether the bot can answer, and what is wrong with the files.</summary>
    public KnowledgeStatus Status => status;

    /// <summary>Reads the folder and lays the accepted proposals over it; makes a new snapshot if either is another than last time.</summary>
    /// <returns>Everything found in the files, or null when nothing had changed.</returns>
    public async Task<FaqLoadResult?> ReloadAsync(CancellationToken cancellation = default)
    {
        await loading.WaitAsync(cancellation);
        try
        {
            var version = await overlay.RefreshAsync(cancellation);
            var result = await Task.Run(() => Reload(version, cancellation), cancellation);
            if (result is not null)
            {
                await overlay.FileHeldAsync(cancellation);
            }

            return result;
        }
        finally
        {
            loading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    private FaqLoadResult? Reload(long version, CancellationToken cancellation)
    {
        var folder = options.Value.Folder;
        var files = FaqFiles.Read(folder);
        var state = $"{files.Hash}|{version}";
        if (state == seen)
        {
            return null;
        }

        seen = state;
        var started = clock.GetTimestamp();
        var loader = new FaqLoader(clock);
        var faq = overlay.Lay(files);
        var result = loader.Load(faq.Over);
        // Nothing that staff change reaches the safety gate: it is made from the files alone.
        var guarded = ReferenceEquals(faq.Over, files) ? result : loader.Load(files);
        result = guarded.Catalog is null ? guarded : result;
        if (result.Catalog is null)
        {
            return Broken(folder, result, result.Errors.FirstOrDefault()?.Message ?? "no catalog");
        }

        if (result.Catalog.Hash != current?.Catalog.Hash)
        {
            ShowAtOnce(result.Catalog);
            try
            {
                current = Build(result.Catalog, guarded.Catalog!, cancellation);
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                // The service stops; that gate and matcher train side by side makes an AggregateException of it.
                seen = null;
                throw new OperationCanceledException(cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return Broken(folder, result, $"training failed: {exception.Message}");
            }

            // Training leaves behind several times what the model keeps; a service that then idles would hold on to it.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            logger.KnowledgeLoaded(faq.Over.Hash, folder, result.Catalog.Entries.Count, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        }

        status = new KnowledgeStatus(true, null);
        return result;
    }

    /// <summary>While the new files train, the old model goes on choosing entries; what is shown of them is the new text, so that a withdrawn entry is gone at once.</summary>
    private void ShowAtOnce(FaqCatalog catalog)
    {
        if (current is { } old && old.Catalog.Entries.All(entry => catalog.Find(entry.Id) is not null))
        {
            current = old with { Catalog = catalog };
        }
    }

    private KnowledgeSnapshot Build(FaqCatalog catalog, FaqCatalog guarded, CancellationToken cancellation)
    {
        SafetyGate? gate = null;
        QuestionMatcher? matcher = null;
        Parallel.Invoke(
            () => gate = models.GetOrMake(
                "safety",
                $"{guarded.Hash}|{encoder.Name}|{typeof(SafetyGate).Module.ModuleVersionId}",
                stream => SafetyGate.Load(stream, guarded, encoder),
                (trained, stream) => trained.Save(stream),
                () => SafetyGate.Create(guarded, encoder, cancellation)),
            () => matcher = models.GetOrMake(
                "matcher",
                $"{catalog.Hash}|{trainer.Engine}|{trainer.GetType().Module.ModuleVersionId}|{matching.Value.TrainedWith}",
                stream => QuestionMatcher.Load(stream, catalog, trainer, matching.Value),
                (trained, stream) => trained.Save(stream),
                () => Train(catalog, cancellation)));
        return new KnowledgeSnapshot(catalog, gate!, matcher!);
    }

    private QuestionMatcher Train(FaqCatalog catalog, CancellationToken cancellation)
    {
        logger.KnowledgeTraining(catalog.Hash);
        if (current is null)
        {
            // Its own questions word for word and the gate's rules, until it is trained.
            current = new KnowledgeSnapshot(catalog, SafetyGate.Untrained(catalog, encoder), QuestionMatcher.Untrained(catalog, matching.Value));
        }

        status = new KnowledgeStatus(true, null) { Training = 0 };
        return QuestionMatcher.Train(catalog, trainer, matching.Value, new Told(this), cancellation);
    }

    private void Tell(double done)
    {
        if ((int)(done / LoggedSteps) > (int)((status.Training ?? 0) / LoggedSteps))
        {
            logger.KnowledgeTrainingAt((int)(done * 100));
        }

        status = status with { Training = done };
    }

    private sealed class Told(KnowledgeBase knowledge) : IProgress<double>
    {
        public void Report(double value) => knowledge.Tell(value);
    }

    private FaqLoadResult Broken(string folder, FaqLoadResult result, string problem)
    {
        if (current is null)
        {
            logger.KnowledgeMissing(folder, problem);
        }
        else
        {
            logger.KnowledgeBroken(folder, problem);
        }

        status = new KnowledgeStatus(current is not null, problem);
        return result;
    }
}
