using Microsoft.Extensions.Configuration;
using SmardBot.Core.Language;

namespace SmardBot.Core.Settings;

/// <summary>Finds keys that stand in a section of the bot's, or nearly so, and that nothing reads. Values are not looked at.</summary>
public static class UnknownSettings
{
    /// <summary>A line for each, with what was probably meant.</summary>
    /// <param name="configuration">The whole configuration, the environment with it.</param>
    /// <param name="sections">What is read.</param>
    public static IEnumerable<string> In(IConfiguration configuration, IEnumerable<SettingsSection> sections)
    {
        var known = sections.GroupBy(section => section.Name, section => section.Settings, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.SelectMany(settings => settings).Select(setting => setting.Property.Name).ToArray(), StringComparer.OrdinalIgnoreCase);
        return configuration.GetChildren().SelectMany(child => Lines(child, known)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(IConfigurationSection child, Dictionary<string, string[]> known)
    {
        string[] keys = [.. child.GetChildren().Select(key => key.Key)];
        if (keys.Length == 0)
        {
            return AtTop(child.Key, known) is { } meant ? [$"{child.Key} is not read; {meant} was probably meant"] : [];
        }

        if (known.TryGetValue(child.Key, out var own))
        {
            return keys.Except(own, StringComparer.OrdinalIgnoreCase)
                .Select(key => $"{child.Key}:{key} is not read; {(NearestName.Near(key, own) is { } near ? $"{child.Key}:{near} was probably meant" : $"{child.Key} has the keys {string.Join(", ", own)}")}");
        }

        return NearSection(child.Key, known.Keys) is { } section
            ? keys.Select(key => $"{child.Key}:{key} is not read; {section}:{NearestName.Near(key, known[section]) ?? key} was probably meant")
            : [];
    }

    /// <summary>A key without a section: one of those at the top level misspelt, or a section joined with something else than a colon.</summary>
    private static string? AtTop(string key, Dictionary<string, string[]> known)
    {
        var top = known.GetValueOrDefault("") ?? [];
        if (top.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (NearestName.Near(key, top) is { } near && NearestName.Distance(key.ToUpperInvariant(), near.ToUpperInvariant()) <= 2)
        {
            return near;
        }

        var parts = key.Split(['_', '.', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && NearSection(parts[0], known.Keys) is { } section && NearestName.Near(parts[1], known[section]) is { } own
            ? $"{section}:{own} ({section}__{own} in the environment)"
            : null;
    }

    /// <summary>Names of sections are short words, and the environment is full of other names: one slip, two in a long one.</summary>
    private static string? NearSection(string name, IEnumerable<string> sections) =>
        NearestName.Near(name, sections.Where(section => section.Length > 0)) is { } near
        && NearestName.Distance(name.ToUpperInvariant(), near.ToUpperInvariant()) <= (near.Length < 7 ? 1 : 2)
            ? near
            : null;
}
