namespace SmardBot.Core.Conversations;

/// <summary>
/// The store cannot be reached or cannot take more just now; what was asked has not been done. A later try may succeed:
/// channels answer 503 with <c>Retry-After</c>, and the safety gate goes on without the store.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Without a message.</summary>
    public StoreUnavailableException()
    {
    }

    /// <summary>With what is wrong, free of user text and secrets.</summary>
    public StoreUnavailableException(string message) : base(message)
    {
    }

    /// <summary>With what is wrong and its cause.</summary>
    public StoreUnavailableException(string message, Exception cause) : base(message, cause)
    {
    }

    /// <summary>After how long a new try makes sense. Default 5 seconds.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}
