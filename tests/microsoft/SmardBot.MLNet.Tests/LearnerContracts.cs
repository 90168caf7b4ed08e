using Microsoft.Extensions.Options;
using SmardBot.Core.Matching.Classifying;
using SmardBot.MLNet.Learning;
using SmardBot.Testing;

namespace SmardBot.MLNet.Tests;

/// <summary>What every engine has to do, with each trainer of ML.NET that can be configured.</summary>
public abstract class LearnerContract(Learner learner, int rounds) : TextClassifierTrainerContract
{
    protected override ITextClassifierTrainer CreateTrainer() =>
        new MLNetTextClassifierTrainer(Options.Create(new MLNetOptions { Learner = learner, Rounds = rounds }));
}

public class OneVersusAllTests() : LearnerContract(Learner.OneVersusAll, 7);

public class AveragedPerceptronTests() : LearnerContract(Learner.AveragedPerceptron, 7);

public class SdcaMaximumEntropyTests() : LearnerContract(Learner.SdcaMaximumEntropy, 20);

public class LbfgsMaximumEntropyTests() : LearnerContract(Learner.LbfgsMaximumEntropy, 30);
