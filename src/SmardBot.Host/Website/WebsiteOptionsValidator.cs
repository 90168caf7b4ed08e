using Microsoft.Extensions.Options;
using SmardBot.Host.Http;

namespace SmardBot.Host.Website;

internal sealed class WebsiteOptionsValidator : IValidateOptions<WebsiteOptions>
{
    public ValidateOptionsResult Validate(string? name, WebsiteOptions options)
    {
        List<string> failures = [];
        if (!string.IsNullOrWhiteSpace(options.PublicUrl) && !Origins.IsOrigin(options.PublicUrl))
        {
            failures.Add($"{WebsiteOptions.Section}:{nameof(WebsiteOptions.PublicUrl)} is '{options.PublicUrl}'; allowed is an origin such as https://www.example.org, without a path, or nothing");
        }

        if (options.QuestionsPerMinute is < 1 or > 10_000)
        {
            failures.Add($"{WebsiteOptions.Section}:{nameof(WebsiteOptions.QuestionsPerMinute)} is '{options.QuestionsPerMinute}'; allowed is 1 to 10,000");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
