namespace SmardBot.Bot.Turns;

/// <summary>
/// Lets one turn of a user finish before the next one reads their state. Without it a slow answer could overwrite the alarm
/// that a message after it has raised.
/// </summary>
internal sealed class TurnOrder
{
    private readonly Dictionary<UserKey, Place> places = [];

    /// <summary>Runs the work when nobody else works for this user.</summary>
    public async Task RunAsync(UserKey key, Func<Task> work, CancellationToken cancellation)
    {
        var place = Enter(key);
        try
        {
            await place.Free.WaitAsync(cancellation);
            try
            {
                await work();
            }
            finally
            {
                place.Free.Release();
            }
        }
        finally
        {
            Leave(key, place);
        }
    }

    private Place Enter(UserKey key)
    {
        lock (places)
        {
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = new Place();
            }

            place.Count++;
            return place;
        }
    }

    private void Leave(UserKey key, Place place)
    {
        lock (places)
        {
            if (--place.Count == 0)
            {
                places.Remove(key);
                place.Free.Dispose();
            }
        }
    }

    private sealed class Place
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public int Count { get; set; }
    }
}
