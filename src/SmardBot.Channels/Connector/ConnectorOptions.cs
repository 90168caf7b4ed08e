namespace SmardBot.Channels.Connector;

/// <summary>How activities of Azure Bot Service are taken and answered (configuration section <c>Connector</c>).</summary>
public sealed class ConnectorOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Connector";

    /// <summary>The largest activity that is taken, in bytes of its JSON, from 1,024 to 4,194,304. Default 262,144, as the Bot Connector has it.</summary>
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// How long a turn with the delivery of its replies may take before the delivery is answered, in seconds, from 1 to 13. Default 10:
    /// the service gives up after 15.
    /// </summary>
    public int TurnSeconds { get; set; } = 10;

    /// <summary>How long an invoke may take, in seconds, from 1 to 5. Default 4: Teams gives up after 5.</summary>
    public int InvokeSeconds { get; set; } = 4;
}
