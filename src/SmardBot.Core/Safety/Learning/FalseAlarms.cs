namespace SmardBot.Core.Safety.Learning;

/// <summary>How many false alarms a detector may give in a group of examples that it has not seen.</summary>
/// <param name="Group">The group.</param>
/// <param name="OfWhole">The share that a whole message may set off.</param>
/// <param name="OfPassages">The share that a passage may set off. Passages are many and lack what stands around them, so theirs is smaller.</param>
internal readonly record struct FalseAlarms(int Group, double OfWhole, double OfPassages);
