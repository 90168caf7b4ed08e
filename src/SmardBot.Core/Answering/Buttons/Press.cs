namespace SmardBot.Core.Answering.Buttons;

/// <summary>A button that was pressed, or words typed that mean the same.</summary>
/// <param name="Action">One of <see cref="PressActions"/>.</param>
/// <param name="Entry">The entry that it is about, or null.</param>
public sealed record Press(string Action, string? Entry = null);
