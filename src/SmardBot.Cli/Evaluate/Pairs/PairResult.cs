namespace SmardBot.Cli.Evaluate.Pairs;

/// <summary>What <c>evaluate --train --test</c> prints; scripts depend on the names. Shares are 0 to 1.</summary>
/// <param name="Accuracy">Share of the test file that got its label, no threshold.</param>
/// <param name="MacroF1">Mean F1 of the labels.</param>
/// <param name="Auroc">Probability that a message in scope is surer than one out of scope; null without <c>--oos</c>.</param>
/// <param name="Fpr95">Share of messages out of scope that pass where 95 % in scope do; null without <c>--oos</c>.</param>
/// <param name="TrainSeconds">Processor time of the training, all threads together.</param>
/// <param name="P50Us">Median time of a question, microseconds, one thread.</param>
/// <param name="P99Us">99th percentile of it.</param>
/// <param name="PeakMb">The most memory that the process had, megabytes.</param>
/// <param name="Classes">Labels of the training file.</param>
/// <param name="Examples">Lines of the training file.</param>
internal sealed record PairResult(
    double Accuracy, double MacroF1, double? Auroc, double? Fpr95, double TrainSeconds, double P50Us, double P99Us, double PeakMb, int Classes, int Examples);
