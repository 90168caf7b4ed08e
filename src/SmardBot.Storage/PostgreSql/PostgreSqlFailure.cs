using System.Net.Sockets;
using Npgsql;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage.PostgreSql;

/// <summary>Which of PostgreSQL's errors mean that the server is away, and not that a statement is wrong.</summary>
internal static class PostgreSqlFailure
{
    /// <summary>Whether the server, and not the statement, is the trouble.</summary>
    public static bool IsAway(this Exception error) =>
        error is PostgresException { SqlState: var state } ? IsAway(state) : error is NpgsqlException or SocketException or TimeoutException;

    /// <summary>What a caller gets instead.</summary>
    public static StoreUnavailableException Away(this Exception error) => error is PostgresException { SqlState: var state }
        ? new StoreUnavailableException($"PostgreSQL cannot serve just now (SQLSTATE {state}).", error)
        : new StoreUnavailableException("PostgreSQL cannot be reached.", error);

    /// <summary>Whether the server rolled the transaction back so that others could go on; it may be run again.</summary>
    public static bool IsRolledBackForOthers(this PostgresException error) => error.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Connection (08), resources (53), operator (57) and system (58) trouble, a wrong password or missing database (28, 3D), a standby (25006).</summary>
    /// <remarks>Classes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html</remarks>
    private static bool IsAway(string state) =>
        state is PostgresErrorCodes.ReadOnlySqlTransaction || state[..2] is "08" or "28" or "3D" or "53" or "57" or "58";
}
