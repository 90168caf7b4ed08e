using System.Reflection;

namespace SmardBot.Core.Settings;

/// <summary>A part of the configuration, and the class that states what may stand there.</summary>
/// <param name="Name">The section; empty for keys at the top level.</param>
/// <param name="Options">The class: every public property that can be set is a key.</param>
public sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>The keys, each with its property.</summary>
    internal IReadOnlyList<Setting> Settings { get; } =
    [
        .. Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => new Setting(Name.Length == 0 ? property.Name : $"{Name}:{property.Name}", property)),
    ];
}
