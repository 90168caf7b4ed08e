using Xunit;

namespace SmardBot.Testing;

/// <summary>A test that needs a program on this machine; where it is missing the test is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    /// <summary>Looks for the programs when the test is discovered.</summary>
    public RequiresToolFactAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => Tools.Find(tool) is null).ToArray();
        if (missing.Length > 0)
        {
            Skip = $"needs {string.Join(" and ", missing)}, not found on this machine";
        }
    }
}
