namespace SmardBot.Bot.Authentication;

/// <summary>Where an activity says that it comes from.</summary>
/// <param name="ServiceUrl">The address that it wants to be answered at.</param>
/// <param name="ChannelId">Its channel.</param>
/// <param name="Tenants">The tenants that it names: in its conversation, and in the data of Teams.</param>
internal sealed record Origin(string? ServiceUrl, string? ChannelId, IReadOnlyCollection<string> Tenants);
