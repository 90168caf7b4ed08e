namespace SmardBot.Channels.Connector;

/// <summary>What became of a reply.</summary>
internal enum SendEnd
{
    /// <summary>The service has it.</summary>
    Delivered,

    /// <summary>The service does not want it: another try would end alike.</summary>
    Refused,

    /// <summary>It did not get through; another try may.</summary>
    Failed,
}
