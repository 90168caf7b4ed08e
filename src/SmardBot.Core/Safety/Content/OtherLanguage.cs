namespace SmardBot.Core.Safety.Content;

/// <summary>What the bot says in a language that it has no answers in.</summary>
/// <param name="Name">Its own name, such as <c>Deutsch</c>.</param>
/// <param name="Reply">"I can only answer in English", with <c>{numbers}</c> where the emergency numbers go, and the disclaimer.</param>
internal sealed record OtherLanguage(string Name, string Reply);
