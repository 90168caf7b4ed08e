namespace SmardBot.MLNet.Learning;

/// <summary>The trainers of ML.NET that were compared.</summary>
public enum Learner
{
    /// <summary>A linear classifier a label against the rest: stochastic dual coordinate ascent with smoothed hinge loss.</summary>
    OneVersusAll,

    /// <summary>A linear classifier a label against the rest: averaged perceptron.</summary>
    AveragedPerceptron,

    /// <summary>Multinomial logistic regression by stochastic dual coordinate ascent.</summary>
    SdcaMaximumEntropy,

    /// <summary>Multinomial logistic regression by L-BFGS.</summary>
    LbfgsMaximumEntropy,
}
