using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SmardBot.Core.Settings;

/// <summary>Reads the text of a setting, and words what may stand there.</summary>
internal static class SettingValue
{
    private const int LongestShown = 200;

    /// <summary>Whether a single text can stand for a value of this type.</summary>
    public static bool CanRead(Type type) => type == typeof(string) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <summary>Reads it; an enumeration takes its names alone.</summary>
    public static bool TryRead(Type type, string text, out object? value)
    {
        var plain = Nullable.GetUnderlyingType(type);
        if (plain is not null && text.Length == 0)
        {
            value = null;
            return true;
        }

        plain ??= type;
        try
        {
            value = plain == typeof(string) ? text
                : plain.IsEnum ? Enum.Parse(plain, Array.Find(Enum.GetNames(plain), name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) ?? "")
                : TypeDescriptor.GetConverter(plain).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>What a type allows.</summary>
    public static string Allowed(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(plain))}"
            : plain == typeof(bool) ? "true or false"
            : plain == typeof(TimeSpan) ? "a time span such as 00:30:00"
            : plain == typeof(double) || plain == typeof(float) || plain == typeof(decimal) ? "a number such as 0.5"
            : plain.IsPrimitive ? "a whole number"
            : plain == typeof(string) ? "a text"
            : $"a {plain.Name}";
    }

    /// <summary>What a range allows; digits alone, so that it can be copied.</summary>
    public static string Allowed(RangeAttribute range) =>
        Number(range.Maximum) is int.MaxValue ? $"{Text(range.Minimum)} or more" : $"{Text(range.Minimum)} to {Text(range.Maximum)}";

    /// <summary>Whether a number lies in a range; unlike the attribute itself it does not round first.</summary>
    public static bool IsWithin(RangeAttribute range, object? value) =>
        value is null || (Number(value) is var number && number >= Number(range.Minimum) && number <= Number(range.Maximum));

    /// <summary>A value as it may stand in a line: without line ends, and not too long.</summary>
    public static string Shown(string? value)
    {
        var line = string.Concat((value ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign));
        return line.Length <= LongestShown ? line : line[..LongestShown] + "…";
    }

    // A float as it was written: 0.1f is 0.1 here, and not 0.10000000149.
    private static double Number(object value) => value is float single ? double.Parse(Text(single), CultureInfo.InvariantCulture) : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Text(object value) => value is double or float ? $"{value:0.############}" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
