namespace SmardBot.Storage;

/// <summary>Somebody listens until this is disposed of.</summary>
internal sealed class Watching(Action end) : IDisposable
{
    public void Dispose() => end();
}
