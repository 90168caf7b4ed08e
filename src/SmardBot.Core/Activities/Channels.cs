namespace SmardBot.Core.Activities;

/// <summary>The values of <see cref="Activity.ChannelId"/> that the bot treats on their own.</summary>
public static class Channels
{
    /// <summary>The embedded Direct Line: the website's chat.</summary>
    public const string DirectLine = "directline";

    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";

    /// <summary>The question box of the pages without scripts.</summary>
    public const string Website = "website";

    /// <summary>The command line.</summary>
    public const string CommandLine = "cli";
}
