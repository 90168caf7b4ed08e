using Microsoft.Extensions.Options;
using SmardBot.Host.Http;

namespace SmardBot.Host.Widget;

internal sealed class WidgetOptionsValidator : IValidateOptions<WidgetOptions>
{
    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        var failures = options.AllowedOrigins
            .Select((origin, index) => (origin, index))
            .Where(allowed => !Origins.IsOrigin(allowed.origin))
            .Select(allowed => $"{WidgetOptions.Section}:{nameof(WidgetOptions.AllowedOrigins)}:{allowed.index} is '{allowed.origin}'; allowed is an origin such as https://www.example.org, without a path")
            .ToList();
        if (string.IsNullOrWhiteSpace(options.Title) || options.Title.Length > WidgetOptions.MaxTitleLength)
        {
            failures.Add($"{WidgetOptions.Section}:{nameof(WidgetOptions.Title)} is '{options.Title}'; allowed is a text of 1 to {WidgetOptions.MaxTitleLength} characters");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
