using System.Reflection;
using BenchmarkDotNet.Running;

// In one process: the generated projects of the default toolchain would be built under the rules of this repository.
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run([.. args, "--inProcess"]);
