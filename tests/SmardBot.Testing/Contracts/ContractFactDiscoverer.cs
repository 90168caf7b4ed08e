using Xunit.Abstractions;
using Xunit.Sdk;

namespace SmardBot.Testing.Contracts;

/// <summary>Makes a test case of a <see cref="ContractFactAttribute"/>, skipped where the implementing class lacks what it needs.</summary>
public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ContractTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
