namespace SmardBot.Testing;

/// <summary>Waits for what another thread brings about, at most a minute.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<T> GetAsync<T>(Func<Task<T>> attempt, Func<T, bool> isThere)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (true)
        {
            var result = await attempt();
            if (isThere(result))
            {
                return result;
            }

            try
            {
                await beat.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Not within {Patience.TotalSeconds} s; last seen: {result}", late);
            }
        }
    }

    public static Task IsTrueAsync(Func<bool> condition) => GetAsync(() => Task.FromResult(condition()), done => done);
}
