using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Content;

/// <summary>Messages that teach the classifier of the gate.</summary>
/// <param name="Alarms">Emergencies and crises; the label is that of <see cref="ExampleLabels"/>.</param>
/// <param name="Advice">What only somebody who knows the person can answer.</param>
/// <param name="LookAlikes">Alarming words and nothing happening.</param>
/// <param name="Ordinary">Everyday questions, many of them about one child.</param>
internal sealed record SafetyExamples(
    IReadOnlyList<LabelledText> Alarms, IReadOnlyList<string> Advice, IReadOnlyList<string> LookAlikes, IReadOnlyList<string> Ordinary);
