using System.Text.RegularExpressions;
using SmardBot.Core.Settings;

namespace SmardBot.Host.Tests.Hosting;

/// <summary>The tables of settings in the pages for operators.</summary>
public sealed partial class DocumentedSettingsTests
{
    [Fact]
    public void Every_key_that_the_pages_name_is_read()
    {
        using var service = new ServiceFactory();
        var known = service.Services.GetServices<SettingsSection>()
            .SelectMany(section => section.Options.GetProperties().Where(property => property.SetMethod is { IsPublic: true })
                .Select(property => section.Name.Length == 0 ? property.Name : $"{section.Name}:{property.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var sections = known.Select(key => key.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var named = Directory.GetFiles(Checkout.Path("src", "docs"), "*.md").Append(Checkout.Path("README.md"))
            .SelectMany(page => File.ReadLines(page).SelectMany(Keys))
            .Where(key => sections.Contains(key.Split(':')[0]))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(named.Count > 40, $"only {named.Count} keys were found");
        Assert.Empty(named.Except(known, StringComparer.Ordinal));
    }

    /// <summary><c>`Faq:Path`</c>, <c>Faq__Path=</c>, and <c>`Contact:Name`, `:Email`</c>.</summary>
    private static IEnumerable<string> Keys(string line)
    {
        var section = "";
        foreach (var match in Key().Matches(line).Cast<Match>())
        {
            section = match.Groups["section"].Success ? match.Groups["section"].Value : section;
            yield return $"{section}:{match.Groups["key"].Value}";
        }
    }

    [GeneratedRegex(@"(`|^|\s)((?<section>[A-Z]\w*?)(:|__)|:)(?<key>[A-Z][A-Za-z]+)(?=`|=|__|\s|,)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
