namespace SmardBot.Core.Activities;

/// <summary>The values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormats
{
    /// <summary>No markup.</summary>
    public const string Plain = "plain";

    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";
}
