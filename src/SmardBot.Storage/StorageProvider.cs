namespace SmardBot.Storage;

/// <summary>Where conversations are kept.</summary>
public enum StorageProvider
{
    /// <summary>A file on this machine; one instance of the service.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server (12 or later); as many instances as you like.</summary>
    PostgreSql,

    /// <summary>Nowhere: everything is gone when the process ends. For tests and demonstrations.</summary>
    Memory,
}
