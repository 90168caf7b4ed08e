using System.Text.RegularExpressions;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Architecture;

/// <summary>The arrows between the namespaces of Core: a room uses those below it, never back, and no two of them stand in a circle.</summary>
public partial class NamespaceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Staff"] = [],
        ["Language"] = [],
        ["Settings"] = ["Language"],
        ["Faq"] = ["Settings", "Language"],
        ["Matching"] = ["Faq", "Settings", "Language"],
        ["Safety"] = ["Matching", "Faq", "Settings", "Language"],
        ["Knowledge"] = ["Safety", "Matching", "Faq", "Language"],
        ["Reviews"] = ["Matching", "Faq", "Staff", "Language"],
        ["Conversations"] = ["Reviews", "Faq", "Staff", "Settings"],
        ["Searching"] = ["Knowledge", "Reviews", "Matching", "Faq", "Language"],
        ["Answering"] = ["Searching", "Knowledge", "Reviews", "Safety", "Matching", "Faq", "Staff", "Settings", "Language"],
    };

    [Fact]
    public void A_namespace_uses_only_those_that_the_design_allows()
    {
        var wrong = from file in Directory.GetFiles(Checkout.Path("src", "SmardBot.Core"), "*.cs", SearchOption.AllDirectories)
                    let code = File.ReadAllText(file)
                    let room = Room(code)
                    where room is not null
                    from used in Used(code)
                    where used != room && !Allowed[room].Contains(used, StringComparer.Ordinal)
                    select $"{Path.GetRelativePath(Checkout.Root, file)} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_table_itself_has_no_circle() => Assert.All(Allowed.Keys, room => Assert.DoesNotContain(room, Reached(room)));

    [Fact]
    public void A_folder_is_called_as_its_namespace() => Assert.All(
        Directory.GetDirectories(Checkout.Path("src", "SmardBot.Core")).Select(Path.GetFileName).Except(["bin", "obj"]),
        folder => Assert.Contains(folder!, Allowed.Keys));

    private static HashSet<string> Reached(string room)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(Allowed[room]);
        while (next.TryDequeue(out var one))
        {
            if (reached.Add(one))
            {
                Allowed[one].ToList().ForEach(next.Enqueue);
            }
        }

        return reached;
    }

    /// <summary>What stands at the root composes the others and may use them all.</summary>
    private static string? Room(string code) => Own().Match(code) is { Success: true } own ? own.Groups["room"].Value : null;

    /// <summary>By a <c>using</c> or a name written out, and by the short form that a name of a neighbour has.</summary>
    private static IEnumerable<string> Used(string code) =>
        Full().Matches(code).Select(match => match.Groups["room"].Value)
            .Concat(Allowed.Keys.Where(room => Regex.IsMatch(code, $@"(?<![\w.<""/])(Core\.)?{room}\.[A-Z]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"^namespace SmardBot\.Core\.(?<room>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"SmardBot\.Core\.(?<room>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Full();
}
