using SmardBot.Channels.Teams;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Connector;

/// <summary>Collects the replies of one turn as they are to go out.</summary>
/// <param name="incoming">What they answer.</param>
/// <param name="teams">Gives them the look that Teams expects.</param>
internal sealed class CollectedReplies(Activity incoming, TeamsReply teams) : IReplyChannel
{
    private readonly List<Activity> activities = [];

    /// <summary>What is to go out, in order.</summary>
    public IReadOnlyList<Activity> Activities => activities;

    public Activity Dress(Activity reply) => incoming.ChannelId == Core.Activities.Channels.Teams ? teams.Dress(reply) : reply;

    public Task SendAsync(Activity reply, CancellationToken cancellation)
    {
        activities.Add(OutgoingActivity.From(reply, incoming));
        return Task.CompletedTask;
    }
}
