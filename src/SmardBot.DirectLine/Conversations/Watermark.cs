using System.Globalization;
using SmardBot.Bot.Http;

namespace SmardBot.DirectLine.Conversations;

/// <summary>Where a client stands in the history: opaque to it, the sequence number of the last activity that it has to us.</summary>
internal static class Watermark
{
    /// <summary>The watermark behind an activity; 0 stands before the first.</summary>
    public static string Format(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sequence number to read after; an empty watermark asks for everything.</summary>
    /// <exception cref="ChannelException">400 for what no service wrote.</exception>
    public static long Parse(string watermark) =>
        watermark.Length == 0 ? 0
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : throw ChannelException.BadArgument("'watermark' is not one that this service gave. Leave it empty for the whole conversation.");
}
