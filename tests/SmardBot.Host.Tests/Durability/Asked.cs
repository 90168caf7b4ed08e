using System.Collections.Concurrent;

namespace SmardBot.Host.Tests.Durability;

/// <summary>The messages that were acknowledged.</summary>
internal sealed class Asked
{
    private readonly ConcurrentQueue<(string Conversation, string Id)> messages = new();

    public int Count => messages.Count;

    public void Add(string conversation, string id) => messages.Enqueue((conversation, id));

    public IReadOnlyCollection<string> Of(string conversation) => [.. messages.Where(message => message.Conversation == conversation).Select(message => message.Id)];

    public async Task WaitForAsync(int count, CancellationToken patience)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (messages.Count < count)
        {
            await pause.WaitForNextTickAsync(patience);
        }
    }
}
