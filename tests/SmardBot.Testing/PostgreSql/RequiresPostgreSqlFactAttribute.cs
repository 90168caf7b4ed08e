using Xunit;

namespace SmardBot.Testing.PostgreSql;

/// <summary>A test that starts a PostgreSQL server; skipped with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Looks for the programs when the test is discovered.</summary>
    public RequiresPostgreSqlFactAttribute() => Skip = PostgreSqlTools.Missing;
}
