using Microsoft.Extensions.Options;

namespace SmardBot.Channels.Connector;

/// <summary>Names every wrong value with its key and what is allowed.</summary>
internal sealed class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        List<string> failures = [];
        RequireAddress(options.OpenIdMetadataUrl, nameof(options.OpenIdMetadataUrl));
        RequireAddress(options.EmulatorMetadataUrl, nameof(options.EmulatorMetadataUrl));
        if (!string.IsNullOrEmpty(options.TokenEndpoint))
        {
            RequireAddress(options.TokenEndpoint, nameof(options.TokenEndpoint));
        }

        RequireText(options.Issuer, nameof(options.Issuer), "the issuer as the tokens name it");
        RequireText(options.TokenScope, nameof(options.TokenScope), "a scope such as https://api.botframework.com/.default");
        Require(options.MaxActivityBytes, 1_024, 4_194_304, nameof(options.MaxActivityBytes));
        Require(options.TurnSeconds, 1, 12, nameof(options.TurnSeconds));
        Require(options.InvokeSeconds, 1, 5, nameof(options.InvokeSeconds));
        Require(options.MessagesPerMinute, 1, ConnectorOptions.MostMessagesPerMinute, nameof(options.MessagesPerMinute));
        Require(options.MaxDeliveries, 10, 100_000, nameof(options.MaxDeliveries));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequireAddress(string value, string option)
        {
            if (!ConnectorAddress.IsSafe(value))
            {
                failures.Add($"{Key(option)} is '{value}'; allowed is an https address, or an http address of this machine itself (localhost, 127.0.0.1, [::1])");
            }
        }

        void RequireText(string value, string option, string allowed)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                failures.Add($"{Key(option)} is '{value}'; allowed is {allowed}");
            }
        }

        void Require(int value, int least, int most, string option)
        {
            if (value < least || value > most)
            {
                failures.Add($"{Key(option)} is '{value}'; allowed is {least} to {most}");
            }
        }
    }

    private static string Key(string option) => $"{ConnectorOptions.Section}:{option}";
}
