using SmardBot.Cli.Measuring.Messages;
using SmardBot.Core.Answering;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Safety;

namespace SmardBot.Cli.Measuring.HeldOut;

/// <summary>
/// Measures a FAQ by stratified cross-validation: for each part a gate and a matcher are made of the rest exactly as the
/// bot makes them, calibration and bands included, and then asked what was held out. So nothing that decides on a message
/// was fitted on it.
/// </summary>
public static class HeldOutEvaluation
{
    /// <summary>Into so many parts a FAQ is cut.</summary>
    public const int Folds = 5;

    /// <summary>Measures. Deterministic.</summary>
    /// <param name="catalog">A checked catalog.</param>
    /// <param name="trainer">The engine.</param>
    /// <param name="encoder">Its vectors are read by the gate.</param>
    /// <param name="options">The costs that the bands follow from.</param>
    /// <param name="progress">Is told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops it.</param>
    public static FaqMeasurement Run(FaqCatalog catalog, ITextClassifierTrainer trainer, ITextEncoder encoder, MatcherOptions options, IProgress<double> progress, CancellationToken cancellation = default)
    {
        var messages = new List<HeldOutMessage>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (rest, heldOut) = FaqFold.Of(catalog, Folds, fold);
            SafetyGate? gate = null;
            QuestionMatcher? matcher = null;
            Parallel.Invoke(
                new ParallelOptions { CancellationToken = cancellation },
                () => gate = SafetyGate.Create(rest, encoder, cancellation),
                () => matcher = QuestionMatcher.Train(rest, trainer, options, cancellation));
            messages.AddRange(heldOut.AsParallel().AsOrdered().WithCancellation(cancellation).Select(message => Ask(message, gate!, matcher!)));
            progress.Report((fold + 1.0) / Folds);
        }

        return new FaqMeasurement(messages);
    }

    private static HeldOutMessage Ask(LabelledMessage message, SafetyGate gate, QuestionMatcher matcher)
    {
        var verdict = gate.Assess(message.Text);
        var decision = matcher.Decide(message.Text, careful: verdict.IsNearAdvice);
        var answer = verdict.Level switch
        {
            SafetyLevel.Emergency => Reply.Of(TurnOutcome.Emergency),
            SafetyLevel.Crisis => Reply.Of(TurnOutcome.Crisis),
            SafetyLevel.PersonalAdvice => Reply.Of(TurnOutcome.PersonalAdvice),
            _ => new Reply { Outcome = decision.Outcome, Entries = decision.Entries, Confidence = decision.Confidence, Suggestions = decision.Suggestions },
        };
        return new HeldOutMessage(MessageScorer.Score(message, answer with { Care = verdict.Care }), decision.Considered);
    }
}
