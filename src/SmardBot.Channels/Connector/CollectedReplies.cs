using SmardBot.Core.Activities;
using SmardBot.Core.Ports;

namespace SmardBot.Channels.Connector;

/// <summary>Collects the replies of one turn as they are to go out.</summary>
internal sealed class CollectedReplies(Activity incoming) : IReplyChannel
{
    private readonly List<Activity> activities = [];

    /// <summary>What is to go out, in order.</summary>
    public IReadOnlyList<Activity> Activities => activities;

    public Task SendAsync(Activity reply, CancellationToken cancellation)
    {
        activities.Add(OutgoingActivity.From(reply, incoming));
        return Task.CompletedTask;
    }
}
