namespace SmardBot.Bot.Authentication;

/// <summary>Who sent a valid token.</summary>
/// <param name="ServiceUrl">The one address that the token lets replies go to; null where it names none.</param>
/// <param name="Endorsements">The channels that its key may speak for.</param>
/// <param name="IsEmulator">Whether it is an emulator on a developer's machine and not the service.</param>
internal sealed record Caller(string? ServiceUrl, IReadOnlySet<string> Endorsements, bool IsEmulator = false);
