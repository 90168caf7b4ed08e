using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SmardBot.Cli.Teams;

/// <summary>The package of the Teams app: <c>src/SmardBot.Host/teams/manifest.json</c> with its places filled in, and the icons.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package"/>
internal static partial class AppPackage
{
    private const string Manifest = "manifest.json";
    private static readonly string[] Icons = ["color.png", "outline.png"];

    /// <summary>The same for every package, so that the same input makes the same bytes.</summary>
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the zip file.</summary>
    public static byte[] Make(Guid appId, string host, string version)
    {
        var manifest = Encoding.UTF8.GetString(Read(Manifest))
            .Replace("{{APP_ID}}", appId.ToString("D"), StringComparison.Ordinal)
            .Replace("{{HOST}}", host.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{{VERSION}}", version, StringComparison.Ordinal);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // At the top level: Teams looks in no folder.
            Add(zip, Manifest, Encoding.UTF8.GetBytes(manifest));
            foreach (var icon in Icons)
            {
                Add(zip, icon, Read(icon));
            }
        }

        return file.ToArray();
    }

    /// <summary>What is wrong with an app id, or null.</summary>
    public static string? FaultOfAppId(string? text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty
        ? null
        : $"--app-id is '{text}'; it has to be the app id of the bot's registration, such as 12345678-1234-1234-1234-123456789abc.";

    /// <summary>What is wrong with a host, or null.</summary>
    public static string? FaultOfHost(string? text) => text is { Length: <= 253 } && Host().IsMatch(text)
        ? null
        : $"--host is '{text}'; it has to be the public name of the service alone, without https://, port and path, such as smard1.example.org.";

    /// <summary>What is wrong with a version, or null.</summary>
    public static string? FaultOfVersion(string? text) => Version().IsMatch(text ?? "")
        ? null
        : $"--package-version is '{text}'; it has to be three numbers, such as 1.0.1.";

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(AppPackage).Assembly.GetManifestResourceStream($"teams/{name}")
            ?? throw new InvalidOperationException($"The program was built without teams/{name}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    // At least one dot, and no bare number at the end: Teams loads nothing from an address such as 10.0.0.1 or from localhost.
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Host();

    [GeneratedRegex(@"^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
