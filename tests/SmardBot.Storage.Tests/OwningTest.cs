namespace SmardBot.Storage.Tests;

/// <summary>A test that disposes of what it made, the last first.</summary>
public abstract class OwningTest : IAsyncLifetime
{
    private readonly Stack<IAsyncDisposable> owned = [];

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        while (owned.TryPop(out var last))
        {
            await last.DisposeAsync();
        }
    }

    private protected T Own<T>(T disposable)
        where T : IAsyncDisposable
    {
        owned.Push(disposable);
        return disposable;
    }
}
