using System.Data.Common;

namespace SmardBot.Storage.Sqlite;

/// <summary>Work with a result.</summary>
internal sealed class SqliteWork<TResult>(Func<DbConnection, Task<TResult>> work, CancellationToken cancellation) : SqliteWork
{
    private readonly TaskCompletionSource<TResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult result = default!;
    private bool ran;

    public Task<TResult> Result => completion.Task;

    public override async Task RunAsync(DbConnection connection)
    {
        ran = !cancellation.IsCancellationRequested;
        if (ran)
        {
            result = await work(connection);
        }
    }

    public override void Complete()
    {
        if (ran)
        {
            completion.TrySetResult(result);
        }
        else
        {
            completion.TrySetCanceled(cancellation);
        }
    }

    public override void Fail(Exception error) => completion.TrySetException(error);
}
