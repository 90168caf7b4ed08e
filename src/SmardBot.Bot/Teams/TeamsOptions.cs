using SmardBot.Core.Settings;

namespace SmardBot.Bot.Teams;

/// <summary>Who may use the bot in Teams, and what it shows there (configuration section <c>Teams</c>).</summary>
public sealed class TeamsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Teams";

    /// <summary>Ids of the tenants whose users are answered. Default none: all.</summary>
    [Word("the id of a tenant")]
    public List<string> AllowedTenants { get; set; } = [];

    /// <summary>
    /// Where the pages of the FAQ stand, an origin such as <c>https://smard1.example.org</c>: the links on cards begin with it.
    /// Default: <c>Website:PublicUrl</c>, and where that is not set either, the address that the channel calls.
    /// </summary>
    [WebAddress]
    public string? PublicUrl { get; set; }
}
