namespace SmardBot.Core.Matching;

/// <summary>Adds up how far a training is: the vectors of the examples first, then two classifiers side by side.</summary>
internal sealed class TrainingProgress(IProgress<double>? progress)
{
    private const double ShareOfEncoding = 0.4;
    private const double ShareOfClassifier = 0.29;

    private readonly Lock adding = new();
    private double done;

    /// <summary>Takes the share of the vectors.</summary>
    public IProgress<double> Encoding => new Step(this);

    /// <summary>One of the classifiers is trained.</summary>
    public void Trained()
    {
        lock (adding)
        {
            progress?.Report(done = Math.Max(done, ShareOfEncoding) + ShareOfClassifier);
        }
    }

    private void Encoded(double share)
    {
        lock (adding)
        {
            progress?.Report(done = Math.Max(done, share * ShareOfEncoding));
        }
    }

    private sealed class Step(TrainingProgress whole) : IProgress<double>
    {
        public void Report(double value) => whole.Encoded(value);
    }
}
