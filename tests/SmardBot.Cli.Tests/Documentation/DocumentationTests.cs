using System.Text.RegularExpressions;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests.Documentation;

/// <summary>What the README and its pages say can be done.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private readonly SmallFaq faq = new();
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> CliCommands { get; } = new(Pages.CliCommands());

    [Theory]
    [MemberData(nameof(CliCommands))]
    public async Task A_command_does_what_it_says(string command)
    {
        await PrepareAsync(command);

        var (code, _, error) = await Shell.RunAsync(DocumentedCommand.Arguments(command, withOptions: false, faq, folder.Path));

        // There is no such conversation, and the command says so.
        Assert.True(code == (command.StartsWith("store delete", StringComparison.Ordinal) ? 1 : 0), error);
    }

    [Theory]
    [MemberData(nameof(CliCommands))]
    public void A_command_knows_the_options_that_it_is_shown_with(string command)
    {
        var parsed = CommandLine.Create(TextWriter.Null, TextWriter.Null).Parse(DocumentedCommand.Arguments(command, withOptions: true, faq, folder.Path));

        Assert.Empty(parsed.Errors.Select(error => error.Message));
    }

    [Fact]
    public void Every_path_that_a_command_names_is_there()
    {
        var commands = Pages.Commands().ToList();
        Assert.True(commands.Count > 20, $"only {commands.Count} commands were found");

        Assert.Empty(
            from command in commands
            from path in CheckoutPath().Matches(command.Line).Select(match => match.Value)
            where !Path.Exists(Checkout.Path(path.Split('/')))
            select $"{command.Page}: {command.Line} names {path}");
    }

    [Fact]
    public void Every_link_leads_somewhere() => Assert.Empty(
        from page in Pages.All
        from link in Link().Matches(File.ReadAllText(page)).Select(match => match.Groups["target"].Value)
        where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)
        let parts = link.Split('#')
        let file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]))
        where !Path.Exists(file) || (parts.Length > 1 && !Anchors(file).Contains(parts[1]))
        select $"{Path.GetFileName(page)} links to {link}");

    [Fact]
    public void The_first_page_is_read_in_five_minutes() =>
        Assert.InRange(File.ReadAllText(Checkout.Path("README.md")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 200, 900);

    public void Dispose()
    {
        faq.Dispose();
        folder.Dispose();
    }

    /// <summary>What a reader has done before: a store that was used, a baseline to compare with.</summary>
    private async Task PrepareAsync(string command)
    {
        if (command.StartsWith("store", StringComparison.Ordinal) || command.StartsWith("questions", StringComparison.Ordinal))
        {
            await Shell.RunAsync("store", "migrate", "--connection-string", $"Data Source={Path.Combine(folder.Path, "smardbot.db")}");
        }
        else if (command.Contains("--learning-curve", StringComparison.Ordinal))
        {
            faq.Write("en/kept-apart.tsv", "text\tkind\tlabels\nwhat lies behind this illness of his\tin_scope\tcauses\n");
        }
        else if (Regex.IsMatch(command, "--gate(?! *\\[?--write)(?![^\\[]*\\])", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            await Shell.RunAsync("evaluate", "--gate", "--write", "--faq", faq.Path);
        }
    }

    private static HashSet<string> Anchors(string page) =>
        [.. Heading().Matches(File.ReadAllText(page)).Select(match => Sign().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"(?<![\w/~.])(src|tests|faq|\.ci)/[\w./-]*\w", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CheckoutPath();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^a-z0-9 _-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();
}
