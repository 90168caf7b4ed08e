using Microsoft.Bot.Schema;

namespace SmardBot.DirectLine.Stream;

/// <summary>What wakes a socket up.</summary>
/// <param name="Passing">An activity that is not part of the history; null where the history has grown or time has passed.</param>
/// <param name="After">The last sequence number of the history when it was passed on.</param>
/// <param name="Elsewhere">Whether another instance has changed the conversation, which may mean that it is gone.</param>
/// <param name="KeepAlive">Whether time has passed: an empty frame is due.</param>
internal readonly record struct StreamSignal(Activity? Passing = null, long After = 0, bool KeepAlive = false, bool Elsewhere = false);
