namespace SmardBot.Core.Safety.Learning;

/// <summary>A place where a rule or a guard has a pattern that fits.</summary>
/// <param name="Name">The word that stands for the rule or guard.</param>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
internal readonly record struct Mark(string Name, int Start, int End);
