using Xunit;

namespace SmardBot.Testing;

/// <summary>A theory that needs programs of the machine; where one is missing it is skipped, which discovery finds out.</summary>
public sealed class RequiresToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the programs.</summary>
    public RequiresToolTheoryAttribute(params string[] tools) => Skip = new RequiresToolFactAttribute(tools).Skip;
}
