using Microsoft.Extensions.Options;

namespace SmardBot.Host.RateLimits;

internal sealed class RateLimitsOptionsValidator(IHostEnvironment environment) : IValidateOptions<RateLimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitsOptions options)
    {
        List<string> failures = [];
        if (!options.Enabled && !environment.IsDevelopment())
        {
            failures.Add($"{Key(nameof(options.Enabled))} is 'false'; allowed is true (false in the environment Development only, this is {environment.EnvironmentName})");
        }

        Require(options.RequestsPerMinute, 60, 100_000, nameof(options.RequestsPerMinute));
        Require(options.TokensPerMinute, 1, 10_000, nameof(options.TokensPerMinute));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(int value, int least, int most, string option)
        {
            if (value < least || value > most)
            {
                failures.Add($"{Key(option)} is '{value}'; allowed is {least} to {most}");
            }
        }
    }

    private static string Key(string option) => $"{RateLimitsOptions.Section}:{option}";
}
