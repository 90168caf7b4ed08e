using SmardBot.Testing.Contracts;

namespace SmardBot.Testing.PostgreSql;

/// <summary>The implementation under contract needs a PostgreSQL server.</summary>
public sealed class RequiresPostgreSqlAttribute : RequiresAttribute
{
    /// <inheritdoc/>
    public override string? Missing => PostgreSqlTools.Missing;
}
