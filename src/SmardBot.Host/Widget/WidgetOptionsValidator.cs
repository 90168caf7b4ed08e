using Microsoft.Extensions.Options;

namespace SmardBot.Host.Widget;

internal sealed class WidgetOptionsValidator : IValidateOptions<WidgetOptions>
{
    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        var failures = options.AllowedOrigins
            .Select((origin, index) => (origin, index))
            .Where(allowed => !IsOrigin(allowed.origin))
            .Select(allowed => $"{WidgetOptions.Section}:{nameof(WidgetOptions.AllowedOrigins)}:{allowed.index} is '{allowed.origin}'; allowed is an origin such as https://www.example.org, without a path")
            .ToList();
        if (string.IsNullOrWhiteSpace(options.Title) || options.Title.Length > WidgetOptions.MaxTitleLength)
        {
            failures.Add($"{WidgetOptions.Section}:{nameof(WidgetOptions.Title)} is '{options.Title}'; allowed is a text of 1 to {WidgetOptions.MaxTitleLength} characters");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // The text goes into a header as it stands, so it has to be exactly what the URL says.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0
        && Uri.CheckHostName(uri.DnsSafeHost) != UriHostNameType.Unknown;
}
