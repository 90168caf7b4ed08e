using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests.Teams;

/// <summary><c>teams package</c>.</summary>
public sealed class PackageTests : IDisposable
{
    private const string AppId = "12345678-1234-1234-1234-123456789abc";
    private static readonly NodePackage Node = new("tests", "SmardBot.Cli.Tests", "node");

    private readonly string file = Path.Combine(Path.GetTempPath(), $"smardbot-{Guid.CreateVersion7()}.zip");

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task It_fills_in_the_manifest_and_zips_it_with_the_icons()
    {
        var manifest = await MakeAsync();

        Assert.Equal(AppId, manifest["id"]!.ToString());
        Assert.Equal(AppId, manifest["bots"]![0]!["botId"]!.ToString());
        Assert.Equal(AppId, manifest["composeExtensions"]![0]!["botId"]!.ToString());
        Assert.Equal("smard1.example.org", Assert.Single(manifest["validDomains"]!.AsArray())!.ToString());
        Assert.Equal(["personal", "team", "groupChat"], manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => scope!.ToString()));
        Assert.Contains(Disclaimer.Text, manifest["description"]!["full"]!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_commands_are_questions_that_the_faq_has()
    {
        var manifest = await MakeAsync();
        var titles = new FaqLoader(TimeProvider.System).Load(Checkout.Path("faq")).Catalog!.Entries.Select(entry => entry.Title).Append("Talk to a person").ToArray();

        Assert.All(
            manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray(),
            command => Assert.Contains(command!["title"]!.ToString(), titles));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Its_icons_have_the_sizes_that_teams_wants(string name, int size)
    {
        await MakeAsync();
        using var zip = await ZipFile.OpenReadAsync(file);
        await using var stream = await zip.GetEntry(name)!.OpenAsync();
        var head = new byte[24];
        await stream.ReadExactlyAsync(head);

        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20))));
    }

    [RequiresToolFact("node", "npm")]
    public async Task It_is_valid_by_the_published_schema()
    {
        var manifest = await MakeAsync();
        Assert.Contains("valid", await Node.RunAsync(["check-manifest.mjs"], manifest.ToJsonString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-guid", "smard1.example.org", "--app-id is 'no-guid'")]
    [InlineData("00000000-0000-0000-0000-000000000000", "smard1.example.org", "--app-id is")]
    [InlineData("{12345678-1234-1234-1234-123456789abc}", "smard1.example.org", "--app-id is")]
    [InlineData(AppId, "https://smard1.example.org", "--host is 'https://smard1.example.org'")]
    [InlineData(AppId, "smard1.example.org:443", "--host is")]
    [InlineData(AppId, "smard1.example.org/path", "--host is")]
    [InlineData(AppId, "localhost", "--host is 'localhost'")]
    [InlineData(AppId, "10.0.0.1", "--host is")]
    [InlineData(AppId, "", "--host is")]
    [InlineData(AppId, "a\",\"b.example.org", "--host is")]
    public async Task Wrong_arguments_are_told_apart(string appId, string host, string expected)
    {
        var (code, _, error) = await Shell.RunAsync("teams", "package", "--app-id", appId, "--host", host, "--output", file);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var (code, _, error) = await Shell.RunAsync("teams", "package", "--app-id", AppId, "--host", "smard1.example.org", "--output", Path.Combine(file, "below", "a.zip"));

        Assert.Equal(1, code);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
    }

    private async Task<JsonNode> MakeAsync()
    {
        var (code, output, error) = await Shell.RunAsync("teams", "package", "--app-id", AppId, "--host", "SMARD1.example.org", "--output", file);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(file, output, StringComparison.Ordinal);
        using var zip = await ZipFile.OpenReadAsync(file);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        await using var stream = await zip.GetEntry("manifest.json")!.OpenAsync();
        return (await JsonNode.ParseAsync(stream))!;
    }
}
