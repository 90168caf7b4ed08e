using SmardBot.Core.Activities;

namespace SmardBot.Channels.DirectLine.Wire;

/// <summary>The optional body of a request for a token or a new conversation; what is not named here is ignored.</summary>
internal sealed record TokenRequest(ChannelAccount? User = null, List<string?>? TrustedOrigins = null, string? Locale = null);
