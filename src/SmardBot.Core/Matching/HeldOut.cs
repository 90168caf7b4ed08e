namespace SmardBot.Core.Matching;

/// <summary>A message as a classifier sees it that has not learnt from it.</summary>
/// <param name="Index">Its place among the messages.</param>
/// <param name="Example">The message and what it asks for.</param>
/// <param name="Label">The index of its true label.</param>
/// <param name="Sight">What the classifier and its neighbours make of it.</param>
internal sealed record HeldOut(int Index, Classifying.LabelledText Example, int Label, Sight Sight)
{
    /// <summary>Whether a label is its true one, or another that is right too.</summary>
    public bool Answers(string label) => label == Example.Label || Example.AlsoRight.Contains(label, StringComparer.Ordinal);
}
