namespace SmardBot.Storage;

/// <summary>The database's schema does not fit the program; trying again does not help.</summary>
public sealed class StoreSchemaException : Exception
{
    /// <summary>Without a message.</summary>
    public StoreSchemaException()
    {
    }

    /// <summary>With what is wrong and what to do.</summary>
    public StoreSchemaException(string message) : base(message)
    {
    }

    /// <summary>With what is wrong and its cause.</summary>
    public StoreSchemaException(string message, Exception cause) : base(message, cause)
    {
    }

    internal static StoreSchemaException TooNew(int found, int known) =>
        new($"The database has schema version {found}, this program knows up to {known}. Start the program version that wrote it, or restore a backup made before the upgrade.");

    internal static StoreSchemaException Failed(string script, int from, Exception cause) =>
        new($"The schema script {script} failed and everything was undone; the database stays at version {from}. {cause.Message}", cause);
}
