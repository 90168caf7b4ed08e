using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

/// <summary>Runs the official client in Node.</summary>
internal static class NodeClient
{
    private static readonly NodePackage Package = new("tests", "SmardBot.Testing", "node");

    /// <summary>Runs one scenario of <c>client.mjs</c> and fails with its output when it did not hold.</summary>
    public static Task RunAsync(DirectLineServer server, string scenario) =>
        Package.RunAsync(["client.mjs", server.Address.GetLeftPart(UriPartial.Authority), scenario], input: null, ("DIRECTLINE_SECRET", DirectLineServer.Secret));
}
