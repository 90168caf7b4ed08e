using System.Globalization;
using Microsoft.Extensions.Options;
using SmardBot.Core.Settings;
using SmardBot.Host.Telemetry;

namespace SmardBot.Host.Hosting;

/// <summary>What operators set that the framework itself reads: where to listen, and how much to log. Its own errors are pages long and name no key.</summary>
internal static class FrameworkSettings
{
    private static readonly string[] PortKeys = ["http_ports", "https_ports"];

    /// <summary>Whether anything says where to listen.</summary>
    public static bool NamesAddress(IConfiguration configuration) =>
        configuration["urls"] is not null || PortKeys.Any(key => configuration[key] is not null) || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>Where the service is to listen.</summary>
    public static IEnumerable<BindingAddress> Addresses(IConfiguration configuration)
    {
        string?[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"])];
        IEnumerable<string> urls = endpoints.Length > 0 ? endpoints.OfType<string>()
            : configuration["urls"] is { } given ? given.Split(';', StringSplitOptions.RemoveEmptyEntries)
            : NamesAddress(configuration) ? PortKeys.SelectMany(key => (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(port => $"http://*:{port}")
            : [ServiceDefaults.Url];
        return urls.Select(url => url.Trim()).Where(IsAddress).Select(BindingAddress.Parse);
    }

    /// <summary>What says where to listen, as a line can name it.</summary>
    public static string Named(IConfiguration configuration)
    {
        var key = PortKeys.Prepend("urls").FirstOrDefault(key => configuration[key] is not null);
        return configuration.GetSection("Kestrel:Endpoints").Exists() ? "Kestrel:Endpoints cannot be used"
            : key is not null ? $"{key} is '{configuration[key]}'"
            : $"urls is not set, so it is {ServiceDefaults.Url}";
    }

    /// <summary>Throws with a line for each wrong value.</summary>
    /// <exception cref="OptionsValidationException">There is one.</exception>
    public static void Check(IConfiguration configuration)
    {
        string[] faults = [.. AddressFaults(configuration), .. CollectorFaults(configuration), .. Levels(configuration.GetSection("Logging"))];
        if (faults.Length > 0)
        {
            throw new OptionsValidationException("", typeof(FrameworkSettings), faults);
        }
    }

    private static IEnumerable<string> CollectorFaults(IConfiguration configuration) =>
        configuration[TelemetryExtensions.EndpointKey] is { Length: > 0 } collector && !new WebAddressAttribute().Allows(collector)
            ? [$"{TelemetryExtensions.EndpointKey} is '{collector}'; allowed is {new WebAddressAttribute().Allowed}, or nothing"]
            : [];

    private static IEnumerable<string> AddressFaults(IConfiguration configuration)
    {
        if (configuration["urls"] is { } urls && urls.Split(';', StringSplitOptions.RemoveEmptyEntries) is var all && (all.Length == 0 || !all.All(IsAddress)))
        {
            yield return $"urls is '{urls}' (ASPNETCORE_URLS in the environment); allowed is an address such as {ServiceDefaults.Url}, several with ; between them";
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren().Where(endpoint => endpoint["Url"] is not { } url || !IsAddress(url)))
        {
            yield return $"{endpoint.Path}:Url is '{endpoint["Url"]}'; allowed is an address such as {ServiceDefaults.Url}";
        }

        foreach (var key in PortKeys)
        {
            if (configuration[key] is { } ports && !ports.Split(';').All(port => ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                yield return $"{key} is '{ports}' (ASPNETCORE_{key.ToUpperInvariant()} in the environment); allowed is a port, 0 to 65535, several with ; between them";
            }
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            // A port that is no number is taken for a part of the host, and then for every address at port 80.
            return BindingAddress.Parse(text.Trim()) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= ushort.MaxValue } address
                && (address.IsUnixPipe || address.IsNamedPipe || address.Host is "*" or "+" || Uri.CheckHostName(address.Host) != UriHostNameType.Unknown);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Levels(IConfigurationSection section) =>
        section.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase)
            ? section.GetChildren().Where(level => level.Value is { } text && !Enum.TryParse<LogLevel>(text, ignoreCase: true, out _))
                .Select(level => $"{level.Path} is '{level.Value}'; allowed is one of {string.Join(", ", Enum.GetNames<LogLevel>())}")
            : section.GetChildren().SelectMany(Levels);
}
