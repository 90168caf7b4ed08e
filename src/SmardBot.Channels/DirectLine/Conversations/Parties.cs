using SmardBot.Core.Activities;

namespace SmardBot.Channels.DirectLine.Conversations;

/// <summary>How the parties of a Direct Line conversation are written into activities.</summary>
internal static class Parties
{
    /// <summary>The channel of every Direct Line activity.</summary>
    public const string Channel = Core.Activities.Channels.DirectLine;

    /// <summary>The bot.</summary>
    public static ChannelAccount Bot() => new() { Id = "smardbot", Name = "SmardBot", Role = "bot" };

    /// <summary>A user.</summary>
    public static ChannelAccount User(string id, string? name = null) => new() { Id = id, Name = name, Role = "user" };
}
