using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Safety.Content;

/// <summary>Messages that teach the gate.</summary>
/// <param name="Alarms">Cries for help; the label is that of <see cref="ExampleLabels"/>.</param>
/// <param name="Advice">What only somebody who knows the person can answer.</param>
/// <param name="Sorrow">Grief, fear, guilt, exhaustion, and nobody in danger.</param>
/// <param name="LookAlikes">Alarming words and nothing happening.</param>
/// <param name="Ordinary">Everyday questions and talk.</param>
/// <param name="KeptApart">Messages of every kind, by people who had not seen the files, that nothing is learned from: they tell how sure what is learned may be.</param>
internal sealed record SafetyExamples(
    IReadOnlyList<LabelledText> Alarms, IReadOnlyList<string> Advice, IReadOnlyList<string> Sorrow, IReadOnlyList<string> LookAlikes, IReadOnlyList<string> Ordinary,
    IReadOnlyList<LabelledText> KeptApart);
