using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SmardBot.Testing.Contracts;

/// <summary>A case of a contract suite for one implementation.</summary>
public sealed class ContractTestCase : XunitTestCase
{
    /// <summary>For the runner, which carries cases between processes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer; use the other constructor.")]
    public ContractTestCase()
    {
    }

    /// <summary>Makes the case.</summary>
    public ContractTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(diagnostics, display, displayOptions, testMethod)
    {
    }

    /// <inheritdoc/>
    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute)
        ?? TestMethod.TestClass.Class.ToRuntimeType().GetCustomAttributes(inherit: true).OfType<RequiresAttribute>().Select(required => required.Missing).FirstOrDefault(missing => missing is not null);
}
