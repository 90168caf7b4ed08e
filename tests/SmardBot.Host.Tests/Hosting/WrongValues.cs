using System.ComponentModel.DataAnnotations;
using System.Reflection;
using SmardBot.Core.Settings;
using SmardBot.Host.Website;

namespace SmardBot.Host.Tests.Hosting;

/// <summary>Values that an option must not have, made of what its class states.</summary>
internal static class WrongValues
{
    /// <summary>What only its own check knows to be wrong.</summary>
    private static readonly Dictionary<string, string[]> Own = new(StringComparer.Ordinal)
    {
        ["Faq:Path"] = ["/no/such/folder", "relative/nowhere", "/dev/null"],
        ["Safety:Region"] = ["xx", "United States"],
        ["Contact:Email"] = ["help", "help@"],
        ["Contact:Hours"] = ["always", "Mon-Fri 9"],
        ["Contact:TimeZone"] = ["Berlin", "Mars/Base"],
        ["Contact:Holidays"] = ["Christmas", "2026-13-40"],
        ["Staff:Members"] = ["ana@example.org staff", "11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555 boss", "staff"],
        ["Storage:ConnectionString"] = ["Data Source", "Sauce=x", "Data Source=:memory:"],
        ["MicrosoftAppType"] = ["Single", "0"],
        ["Metrics:Token"] = ["short"],
    };

    /// <summary>Options that may hold any text, or whose text only shows at its use to be wrong.</summary>
    private static readonly string[] Free =
        ["Faq:CachePath", "Staff:ClientSecret", "MicrosoftAppPassword", "MicrosoftAppCertificatePath", "MicrosoftAppCertificatePassword", "MicrosoftAppCertificateThumbprint"];

    /// <summary>Each key of a section with each value.</summary>
    public static IEnumerable<(string Key, string Value)> Of(SettingsSection section) =>
        from property in section.Options.GetProperties().Where(property => property.SetMethod is { IsPublic: true })
        let key = section.Name.Length == 0 ? property.Name : $"{section.Name}:{property.Name}"
        from pair in property.PropertyType == typeof(List<string>)
            ? Texts(property, key).Select(value => ($"{key}:0", value)).Append((key, "one,two"))
            : Values(property, key).Select(value => (key, value))
        select pair;

    private static string[] Values(PropertyInfo property, string key)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(string) ? Texts(property, key)
            : type != property.PropertyType ? ["maybe", "0,5"]
            : type == typeof(bool) ? ["maybe", "yes", "2", ""]
            : type.IsEnum ? ["other", "7", ""]
            : ["many", "", "1,5", "99999999999999999999999999999999999999999", .. Beyond(property), .. type == typeof(int) ? ["1.5"] : Array.Empty<string>()];
    }

    private static IEnumerable<string> Beyond(PropertyInfo property)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is not { } range)
        {
            yield break;
        }

        var (least, most) = (Convert.ToDouble(range.Minimum), Convert.ToDouble(range.Maximum));
        yield return $"{least - 1}";
        if (most < int.MaxValue)
        {
            yield return $"{most + 1}";
        }
    }

    private static string[] Texts(PropertyInfo property, string key) => property.GetCustomAttribute<AllowedTextAttribute>() switch
    {
        OriginAttribute => ["www.example.org", "ftp://example.org", "https://example.org/page", "https://a:b@example.org", "https://"],
        SiteAddressAttribute => ["www.example.org", "ftp://example.org", "https://a:b@example.org", "https://example.org/?a=b", "/page"],
        PictureAttribute => ["/no/such/logo.svg", "appsettings.json", "/dev/null"],
        ColourAttribute => ["blue", "#fff", "#12345g"],
        WebAddressAttribute => ["www.example.org", "ftp://example.org", "https://a:b@example.org", "/page"],
        SafeAddressAttribute => ["example.org", "http://example.org/token", "https://example.org/?a=b"],
        NetworkAttribute => ["10.0.0.0/99", "network", "10.0.0.1-9"],
        OneOfAttribute => ["other", "", "0"],
        WordAttribute => ["with a space"],
        OneLineAttribute => ["two\nlines", new string('x', 1000)],
        FilledAttribute => ["", "  "],
        { } other => throw new InvalidOperationException($"{key} has the rule {other.GetType().Name}; say here what breaks it."),
        null when Own.TryGetValue(key, out var values) => values,
        null when Free.Contains(key) => [],
        null => throw new InvalidOperationException($"{key} may hold any text; give it a rule, or name it here."),
    };
}
