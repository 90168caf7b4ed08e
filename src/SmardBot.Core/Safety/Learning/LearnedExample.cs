namespace SmardBot.Core.Safety.Learning;

/// <summary>An example as a detector learns it.</summary>
/// <param name="Texts">The whole message first, then its passages, as <see cref="LearnedText"/> writes them.</param>
/// <param name="Group">0 for what shall be found; each other group has its own limit of false alarms.</param>
internal sealed record LearnedExample(string[] Texts, int Group);
