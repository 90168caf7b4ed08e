using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Core.Matching;

/// <summary>What mistakes cost, and how the matcher is trained. The bands follow from the costs.</summary>
public sealed class MatcherOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Matcher";

    /// <summary>The sentence encoder: <c>minilm</c>, or <c>none</c> for words alone. Default <c>minilm</c>.</summary>
    [OneOf("minilm", "none")]
    public string Encoder { get; set; } = "minilm";

    /// <summary>What a wrong answer shown costs, where a needless "did you mean" costs 1. Default 10; 1 to 1,000.</summary>
    [Range(1, 1000)]
    public double WrongAnswerCost { get; set; } = 10;

    /// <summary>What it costs to offer nothing although an entry fits, where a needless "did you mean" costs 1. Default 3; 1 to 1,000.</summary>
    [Range(1, 1000)]
    public double MissedSuggestionCost { get; set; } = 3;

    /// <summary>Parts of the cross-validation that calibrates. Default 3; 2 to 10.</summary>
    [Range(2, 10)]
    public int Folds { get; set; } = 3;

    /// <summary>At most so many questions of topics without an entry serve as negatives. Default 1,200; 0 to 100,000.</summary>
    [Range(0, 100_000)]
    public int MostUnanswered { get; set; } = 1200;

    /// <summary>How certain each part of a message that asks several has to be to be answered. Default 0.6; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double HalfFrom { get; set; } = 0.6;

    /// <summary>
    /// How certain a message has to be that is read with the entry shown before it: people ask on about that entry and what is
    /// related to it, and who gets the neighbour of what was asked sees so. Default 0.5; 0 to 1.
    /// </summary>
    [Range(0.0, 1.0)]
    public double FollowUpFrom { get; set; } = 0.5;

    /// <summary>The options that what is trained depends on.</summary>
    internal string TrainedWith => FormattableString.Invariant($"{Encoder}|{WrongAnswerCost}|{MissedSuggestionCost}|{Folds}|{MostUnanswered}");

    /// <summary>The probability from which an answer costs less than an offer: 1 − 1 / cost of a wrong answer.</summary>
    public double AnswerFrom => 1 - (1 / WrongAnswerCost);

    /// <summary>The probability from which an offer costs less than none: 1 / (1 + cost of a missed one).</summary>
    public double SuggestFrom => 1 / (1 + MissedSuggestionCost);
}
