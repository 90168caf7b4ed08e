using SmardBot.Core.Activities;

namespace SmardBot.Channels.DirectLine.Wire;

/// <summary>Activities in order and where to go on reading; without a watermark where nothing was added to the history.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark = null);
