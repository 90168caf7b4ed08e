using Microsoft.Extensions.Hosting;
using SmardBot.Core.Conversations;

namespace SmardBot.DirectLine.Conversations;

/// <summary>Wakes the sockets of conversations that another instance of the service has written to.</summary>
internal sealed class OtherInstances(IConversationStore store, LiveConversations conversations) : IHostedService
{
    private IDisposable? watch;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        watch = store.Watch(conversations.Wake);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        watch?.Dispose();
        return Task.CompletedTask;
    }
}
