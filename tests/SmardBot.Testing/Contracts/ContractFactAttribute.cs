using Xunit;
using Xunit.Sdk;

namespace SmardBot.Testing.Contracts;

/// <summary>
/// A case of a contract suite: an abstract class whose cases run once for each implementation that derives from it. An
/// implementation that needs something of the machine says so with <see cref="RequiresAttribute"/> on its class.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SmardBot.Testing.Contracts.ContractFactDiscoverer", "SmardBot.Testing")]
public sealed class ContractFactAttribute : FactAttribute;
