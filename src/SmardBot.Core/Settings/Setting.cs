using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace SmardBot.Core.Settings;

/// <summary>One key of the configuration: reads its value, and says in one line what is wrong with it.</summary>
/// <param name="key">The whole key, such as <c>Faq:ServeDrafts</c>.</param>
/// <param name="property">Where its value goes.</param>
internal sealed class Setting(string key, PropertyInfo property)
{
    private readonly ValidationAttribute[] rules = [.. property.GetCustomAttributes<ValidationAttribute>()];
    private readonly bool isSecret = property.GetCustomAttribute<SecretAttribute>() is not null;
    private readonly bool isOptional = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    /// <summary>The whole key.</summary>
    public string Key => key;

    /// <summary>The property.</summary>
    public PropertyInfo Property => property;

    /// <summary>Whether it holds several texts, <c>Key:0</c>, <c>Key:1</c> and so on.</summary>
    public bool IsList { get; } = property.PropertyType.IsAssignableFrom(typeof(List<string>)) && property.PropertyType != typeof(object);

    private bool IsGroup => !IsList && !SettingValue.CanRead(property.PropertyType);

    /// <summary>Sets the property to what is configured. What is not configured or cannot be read leaves the default.</summary>
    public void Fill(IConfiguration configuration, object options)
    {
        var place = configuration.GetSection(key);
        if (IsGroup)
        {
            if (place.GetChildren().Any() && TryBind(place, out var group))
            {
                property.SetValue(options, group);
            }
        }
        else if (IsList)
        {
            if (place.GetChildren().Any())
            {
                property.SetValue(options, place.GetChildren().Select(item => item.Value).OfType<string>().ToList());
            }
        }
        else if (place.Value is { } text && SettingValue.TryRead(property.PropertyType, text, out var value))
        {
            property.SetValue(options, value);
        }
    }

    /// <summary>What is wrong with the value: a line each.</summary>
    public IEnumerable<string> Faults(IConfiguration configuration, object options)
    {
        var place = configuration.GetSection(key);
        if (IsGroup)
        {
            return place.GetChildren().Any() && !TryBind(place, out _) ? [$"{key} cannot be read; look at the values below it"] : [];
        }

        if (IsList)
        {
            return string.IsNullOrEmpty(place.Value)
                ? place.GetChildren().Where(item => item.Value is not null).SelectMany(item => Broken(item.Value, isItem: true).Select(allowed => Line(item.Path, item.Value, allowed)))
                : [Line(key, place.Value, $"a list: write {key}:0, {key}:1 and so on ({key.Replace(":", "__", StringComparison.Ordinal)}__0 in the environment)")];
        }

        if (place.Value is null && place.GetChildren().Any())
        {
            return [$"{key} is a list or a section; allowed is {Allowed(property.PropertyType)}"];
        }

        return place.Value is { } text && !SettingValue.TryRead(property.PropertyType, text, out _)
            ? [Line(key, text, Allowed(property.PropertyType))]
            : Broken(property.GetValue(options), isItem: false).Select(allowed => Line(key, place.Value ?? $"{property.GetValue(options)}", allowed));
    }

    private string Allowed(Type type)
    {
        var range = Array.Find(rules, rule => rule is RangeAttribute) is RangeAttribute given ? $", {SettingValue.Allowed(given)}" : "";
        return SettingValue.Allowed(type) + range;
    }

    /// <summary>What the rules allow that the value breaks.</summary>
    private IEnumerable<string> Broken(object? value, bool isItem) => rules.Select(rule => rule switch
    {
        RangeAttribute range => SettingValue.IsWithin(range, value) ? null : SettingValue.Allowed(range),
        AllowedTextAttribute text => MayBeEmpty(value, isItem) || text.Allows(value as string ?? "") ? null : text.Allowed + (isOptional && !isItem ? ", or nothing" : ""),
        _ => rule.IsValid(value) ? null : rule.FormatErrorMessage(property.Name),
    }).OfType<string>();

    private bool MayBeEmpty(object? value, bool isItem) => isOptional && !isItem && string.IsNullOrWhiteSpace(value as string);

    private string Line(string where, string? value, string allowed) =>
        isSecret ? $"{where} is wrong (the value is not shown); allowed is {allowed}" : $"{where} is '{SettingValue.Shown(value)}'; allowed is {allowed}";

    private bool TryBind(IConfigurationSection place, out object? group)
    {
        try
        {
            group = place.Get(property.PropertyType);
            return group is not null;
        }
        catch (InvalidOperationException)
        {
            group = null;
            return false;
        }
    }
}
