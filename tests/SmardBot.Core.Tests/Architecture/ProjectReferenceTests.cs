using System.Xml.Linq;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Architecture;

/// <summary>The arrows between projects: Core uses no one, the floor above uses Core alone, the programs use what they compose.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["SmardBot.Core"] = [],
        ["SmardBot.Classifier"] = ["SmardBot.Core"],
        ["SmardBot.Bot"] = ["SmardBot.Core"],
        ["SmardBot.DirectLine"] = ["SmardBot.Bot", "SmardBot.Core"],
        ["SmardBot.Storage"] = ["SmardBot.Core"],
        ["SmardBot.Host"] = ["SmardBot.Core", "SmardBot.Bot", "SmardBot.DirectLine", "SmardBot.Classifier", "SmardBot.Storage"],
        ["SmardBot.Cli"] = ["SmardBot.Core", "SmardBot.Bot", "SmardBot.Classifier", "SmardBot.Storage"],
    };

    private static readonly string[] Banned = ["Microsoft.Bot", "Microsoft.AspNetCore", "Npgsql", "Dapper", "Microsoft.Data.Sqlite", "Microsoft.ML"];

    public static TheoryData<string> Projects { get; } =
        new(Directory.GetFiles(Checkout.Path("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Checkout.Root, file))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_projects_that_the_design_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.ContainsKey(name), $"{project} has no row in the table of allowed arrows; add one and say why in src/decisions/.");

        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Empty(references.Except(Allowed[name]));
    }

    [Fact]
    public void The_default_host_runs_on_Bot_Builder() =>
        Assert.Contains("Microsoft.Bot.Builder.Integration.AspNet.Core", Items(Path.Combine("src", "SmardBot.Bot", "SmardBot.Bot.csproj"), "PackageReference"));

    [Theory]
    [InlineData("SmardBot.Classifier")]
    [InlineData("SmardBot.Storage")]
    public void If_the_SDK_gives_way_to_another_the_bot_alone_changes(string name) =>
        Assert.DoesNotContain(Items(Path.Combine("src", name, $"{name}.csproj"), "PackageReference"), package => package.StartsWith("Microsoft.Bot", StringComparison.Ordinal));

    [Fact]
    public void Core_knows_no_bot_framework_no_web_framework_no_database_and_no_machine_learning_library()
    {
        var project = Path.Combine("src", "SmardBot.Core", "SmardBot.Core.csproj");
        var references = Items(project, "PackageReference").Concat(Items(project, "FrameworkReference"));

        Assert.DoesNotContain(references, reference => Banned.Any(banned => reference.StartsWith(banned, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Checkout.Path("SmardBot.sln")).Replace('\\', '/');
        var projects = new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(Checkout.Path(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'));

        Assert.DoesNotContain(projects, project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Checkout.Path(project)).Descendants(item).Select(element => (string)element.Attribute("Include")!);
}
