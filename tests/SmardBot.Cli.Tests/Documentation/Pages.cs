using System.Text.RegularExpressions;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests.Documentation;

/// <summary>The README and the pages behind it.</summary>
internal static partial class Pages
{
    private const string Run = "dotnet run --project src/SmardBot.Cli -- ";

    /// <summary>Their paths in the checkout.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Checkout.Path("README.md"), .. Directory.GetFiles(Checkout.Path("src", "docs"), "*.md").Order(StringComparer.Ordinal)];

    /// <summary>Every line of every block of code that is no output and no settings.</summary>
    public static IEnumerable<(string Page, string Line)> Commands() =>
        from page in All
        from block in Block().Matches(File.ReadAllText(page).ReplaceLineEndings("\n"))
        from line in block.Groups["code"].Value.Split('\n').Select(line => Comment().Replace(line, "").Trim())
        where Program().IsMatch(line)
        select (Path.GetFileName(page), line);

    /// <summary>Every command of the command line, in blocks and in sentences; alternatives are commands of their own.</summary>
    public static IEnumerable<string> CliCommands() =>
        All.SelectMany(page => Cli().Matches(File.ReadAllText(page)).Select(match => match.Groups["command"].Value))
            .Select(command => Comment().Replace(command, "").Trim())
            .SelectMany(Alternatives)
            .Distinct(StringComparer.Ordinal);

    /// <summary><c>store check | migrate</c> is two commands; <c>[--format csv|json]</c> is one with an option.</summary>
    private static IEnumerable<string> Alternatives(string command)
    {
        var parts = command.Split(" | ");
        var first = parts[0].Split(' ')[0];
        return [parts[0], .. parts[1..].Select(part => $"{first} {part}")];
    }

    [GeneratedRegex(@"^ *```[a-z]*\n(?<code>.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex(Run + @"(?<command>[^`\n]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cli();

    [GeneratedRegex(@"\s+# .*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    // A program, perhaps with settings before it.
    [GeneratedRegex(@"^([A-Z]\w+=\S+ )*(dotnet|node|npx|npm|docker|systemctl|journalctl|install|cp|cd|set|sqlite3|pg_dump|git)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Program();
}
