using SmardBot.Core.Settings;

namespace SmardBot.Host.Widget;

/// <summary>Where and how the chat is shown (configuration section <c>Widget</c>).</summary>
internal sealed class WidgetOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Widget";

    /// <summary>The longest title.</summary>
    public const int MaxTitleLength = 60;

    /// <summary>
    /// The sites that may show the chat in a frame, as origins (<c>https://www.example.org</c>, with the port where it is not the usual one).
    /// Default: none, so only the service's own pages.
    /// </summary>
    [Origin]
    public List<string> AllowedOrigins { get; set; } = [];

    /// <summary>The name in the header of the chat, 1 to 60 characters. Default <c>Ask about SMARD1</c>.</summary>
    [OneLine(MaxTitleLength)]
    public string Title { get; set; } = "Ask about SMARD1";
}
