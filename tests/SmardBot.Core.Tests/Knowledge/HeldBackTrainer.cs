using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Tests.Knowledge;

/// <summary>Trains only when it is let.</summary>
internal sealed class HeldBackTrainer(ITextClassifierTrainer inner) : ITextClassifierTrainer, IDisposable
{
    private readonly ManualResetEventSlim free = new(initialState: true);
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool holding;

    public string Engine => inner.Engine;

    public ITextEncoder Encoder => inner.Encoder;

    /// <summary>From now on trainings wait.</summary>
    /// <returns>Done when the first of them waits.</returns>
    public Task HoldBack()
    {
        holding = true;
        free.Reset();
        return reached.Task;
    }

    /// <summary>Lets them train.</summary>
    public void Release() => free.Set();

    public ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default)
    {
        if (holding)
        {
            reached.TrySetResult();
        }

        free.Wait(cancellation);
        return inner.Train(examples, cancellation);
    }

    public ITextClassifier Load(Stream stream) => inner.Load(stream);

    public void Dispose() => free.Dispose();
}
