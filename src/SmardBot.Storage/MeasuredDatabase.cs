using System.Data.Common;
using System.Diagnostics.Metrics;
using SmardBot.Core;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>Tells how long the database took, waiting for its turn included, and how often it was away.</summary>
internal sealed class MeasuredDatabase(ISqlDatabase inner, TimeProvider clock) : ISqlDatabase
{
    private static readonly Histogram<double> Time = BotTelemetry.Seconds("smardbot.store.duration", "How long the store took, by operation.");
    private static readonly Counter<long> Away = BotTelemetry.Meter.CreateCounter<long>("smardbot.store.unavailable", "{call}", "Calls that found the store away, by operation.");

    public (int From, int To) Upgraded => inner.Upgraded;

    public bool IsShared => inner.IsShared;

    public string Place => inner.Place;

    public string HasTable => inner.HasTable;

    public Task OpenAsync(CancellationToken cancellation) => inner.OpenAsync(cancellation);

    public Task<T> InspectAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => inner.InspectAsync(work, cancellation);

    public Task<string?> DamageAsync(DbConnection connection) => inner.DamageAsync(connection);

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => MeasureAsync("read", () => inner.ReadAsync(work, cancellation));

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => MeasureAsync("write", () => inner.WriteAsync(work, cancellation));

    public Task<AppendedRow?> AppendAsync(NewActivity activity, CancellationToken cancellation) => MeasureAsync("append", () => inner.AppendAsync(activity, cancellation));

    public void Tell(string conversationId) => inner.Tell(conversationId);

    public IDisposable Watch(Action<string?> changed) => inner.Watch(changed);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> work)
    {
        var tag = new KeyValuePair<string, object?>("operation", operation);
        using var span = BotTelemetry.Traces.StartActivity("store");
        span?.SetTag(tag.Key, tag.Value);
        var began = clock.GetTimestamp();
        try
        {
            return await work();
        }
        catch (StoreUnavailableException)
        {
            Away.Add(1, tag);
            throw;
        }
        finally
        {
            Time.Record(clock.GetElapsedTime(began).TotalSeconds, tag);
        }
    }
}
