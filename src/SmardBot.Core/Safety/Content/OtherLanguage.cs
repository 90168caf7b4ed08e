namespace SmardBot.Core.Safety.Content;

/// <summary>What the bot knows of a language that it has no answers in.</summary>
/// <param name="Name">Its own name, such as <c>Deutsch</c>.</param>
/// <param name="Emergency">The plainest words of an emergency, normalised.</param>
/// <param name="Crisis">The plainest words of somebody who wants to die, normalised.</param>
/// <param name="Reply">"I can only answer in English", with <c>{numbers}</c> where the emergency numbers go, and the disclaimer.</param>
internal sealed record OtherLanguage(string Name, IReadOnlyList<string> Emergency, IReadOnlyList<string> Crisis, string Reply);
