using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Bot.Authentication;

/// <summary>How activities of Azure Bot Service are taken and answered (configuration section <c>Connector</c>).</summary>
public sealed class ConnectorOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Connector";

    /// <summary>The most that <see cref="MessagesPerMinute"/> may be.</summary>
    public const int MostMessagesPerMinute = 100_000_000;

    /// <summary>
    /// Where the service publishes the keys that its tokens are signed with. Default that of the public Azure cloud. Like all addresses
    /// here: https, or http to this machine itself (localhost, 127.0.0.1, [::1]).
    /// </summary>
    [SafeAddress]
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who has to have issued its tokens. Default that of the public Azure cloud.</summary>
    [Filled("the issuer as the tokens name it")]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the bot gets its own tokens. Default none: Microsoft Entra of the public cloud, in the tenant of the bot.</summary>
    [SafeAddress]
    public string? TokenEndpoint { get; set; }

    /// <summary>For what the bot gets its own tokens. Default that of the public Azure cloud.</summary>
    [Filled("a scope such as https://api.botframework.com/.default")]
    public string TokenScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>
    /// Issuers of the Bot Framework Emulator whose tokens are taken too, such as <c>https://sts.windows.net/TENANT/</c>. Default none.
    /// With such a token replies go to the caller's own machine only.
    /// </summary>
    [Filled("an issuer such as https://sts.windows.net/TENANT/")]
    public List<string> EmulatorIssuers { get; set; } = [];

    /// <summary>Where the keys of the emulator's tokens are published. Default Microsoft Entra of the public cloud.</summary>
    [SafeAddress]
    public string EmulatorMetadataUrl { get; set; } = "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration";

    /// <summary>The largest activity that is taken, in bytes of its JSON, from 1,024 to 4,194,304. Default 262,144, as the Bot Connector has it.</summary>
    [Range(1_024, 4_194_304)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// How long a turn with the delivery of its replies may take before the delivery is answered, in seconds, from 1 to 12. Default 10:
    /// the service gives up after 15.
    /// </summary>
    [Range(1, 12)]
    public int TurnSeconds { get; set; } = 10;

    /// <summary>How long an invoke may take, in seconds, from 1 to 5. Default 4: Teams gives up after 5.</summary>
    [Range(1, 5)]
    public int InvokeSeconds { get; set; } = 4;

    /// <summary>
    /// Messages a minute of one user in one conversation, from 1 to 100,000,000. Default 60; one more is answered with a refusal, after the
    /// safety gate has read it. <c>RateLimits:Enabled=false</c> switches it off.
    /// </summary>
    [Range(1, MostMessagesPerMinute)]
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Deliveries that may be worked on at once, from 10 to 100,000. Default 1,000; one more is refused with 503, and comes again.</summary>
    [Range(10, 100_000)]
    public int MaxDeliveries { get; set; } = 1_000;
}
