namespace SmardBot.Channels.Teams;

/// <summary>Who may use the bot in Teams (configuration section <c>Teams</c>).</summary>
public sealed class TeamsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Teams";

    /// <summary>Ids of the tenants whose users are answered. Default none: all.</summary>
    public List<string> AllowedTenants { get; set; } = [];
}
