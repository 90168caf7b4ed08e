using Xunit;

namespace SmardBot.Testing;

/// <summary>A test that fills a small disk; skipped with the reason where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresSmallDiskFactAttribute : FactAttribute
{
    /// <summary>Tries when the test is discovered.</summary>
    public RequiresSmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
