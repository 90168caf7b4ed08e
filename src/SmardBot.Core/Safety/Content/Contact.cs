namespace SmardBot.Core.Safety.Content;

/// <summary>Whom to call in one place.</summary>
/// <param name="Name">The place.</param>
/// <param name="Emergency">Its emergency number.</param>
/// <param name="Crisis">Its crisis line, Markdown.</param>
internal sealed record Contact(string Name, string Emergency, string Crisis);
