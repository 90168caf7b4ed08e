using Microsoft.Extensions.Options;

namespace SmardBot.DirectLine;

/// <summary>What no single value shows: a secret that is there twice. Secrets are never printed.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
        options.Secrets.Distinct(StringComparer.Ordinal).Count() < options.Secrets.Count
            ? ValidateOptionsResult.Fail($"{DirectLineOptions.Section}:{nameof(options.Secrets)} holds a value twice (values are not shown); allowed are different secrets")
            : ValidateOptionsResult.Success;
}
