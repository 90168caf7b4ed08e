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

    internal static StoreSchemaException TooNew(string place, int found, int known) =>
        new($"The database {place} has schema version {found}, this program knows up to {known}. Start the program version that wrote it, or restore a backup made before the upgrade.");

    internal static StoreSchemaException Foreign(string place, Exception cause) =>
        new($"The database {place} belongs to another program: its table schema_versions is none of this one's. Name another in Storage:ConnectionString. {cause.Message}", cause);

    internal static StoreSchemaException Failed(string place, string script, int from, Exception cause) =>
        new($"The schema script {script} failed and everything was undone; the database {place} stays at version {from}. If it belongs to another program, name another in Storage:ConnectionString. {cause.Message}", cause);
}
