using Microsoft.Extensions.Options;

namespace SmardBot.Host.RateLimits;

/// <summary>Limits are switched off for load tests alone.</summary>
internal sealed class RateLimitsOptionsValidator(IHostEnvironment environment) : IValidateOptions<RateLimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitsOptions options) => options.Enabled || environment.IsDevelopment()
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{RateLimitsOptions.Section}:{nameof(options.Enabled)} is 'false'; allowed is true (false in the environment Development only, this is {environment.EnvironmentName})");
}
