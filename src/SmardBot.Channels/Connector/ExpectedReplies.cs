using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>The body of an answer to <c>deliveryMode: expectReplies</c>.</summary>
/// <param name="Activities">The replies, in order.</param>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
