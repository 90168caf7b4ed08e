using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Host.Website.Asking;

/// <summary>Collects the replies of one turn for a page.</summary>
internal sealed class PageReplies : IReplyChannel
{
    /// <summary>The messages, in order.</summary>
    public List<Activity> Messages { get; } = [];

    public Task SendAsync(Activity reply, CancellationToken cancellation)
    {
        if (reply.Is(ActivityTypes.Message))
        {
            Messages.Add(reply);
        }

        return Task.CompletedTask;
    }
}
