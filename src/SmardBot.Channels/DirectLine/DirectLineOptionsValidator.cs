using Microsoft.Extensions.Options;

namespace SmardBot.Channels.DirectLine;

/// <summary>Names every wrong value with its key and what is allowed. Secrets are never printed.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        List<string> failures = [];
        for (var index = 0; index < options.Secrets.Count; index++)
        {
            var secret = options.Secrets[index];
            if (string.IsNullOrEmpty(secret) || secret.Any(char.IsWhiteSpace))
            {
                failures.Add($"{Key(nameof(options.Secrets))}:{index} is empty or has a space in it (the value is not shown); allowed is any text without spaces, advised are 32 random characters");
            }
        }

        if (options.Secrets.Distinct(StringComparer.Ordinal).Count() < options.Secrets.Count)
        {
            failures.Add($"{Key(nameof(options.Secrets))} holds a value twice (values are not shown); allowed are different secrets");
        }

        Require(options.TokenMinutes, 20, 1_440, nameof(options.TokenMinutes));
        Require(options.StreamTicketSeconds, 10, 300, nameof(options.StreamTicketSeconds));
        Require(options.KeepAliveSeconds, 5, 20, nameof(options.KeepAliveSeconds));
        Require(options.SendSeconds, 1, 120, nameof(options.SendSeconds));
        Require(options.MaxSockets, 1, 100_000, nameof(options.MaxSockets));
        Require(options.MaxSocketsPerConversation, 1, 100, nameof(options.MaxSocketsPerConversation));
        Require(options.ActivitiesPerMinute, 1, DirectLineOptions.MostActivitiesPerMinute, nameof(options.ActivitiesPerMinute));
        Require(options.MaxWaitingTurns, 1, 1_000, nameof(options.MaxWaitingTurns));
        Require(options.MaxWaitingTurnsInAll, 10, 100_000, nameof(options.MaxWaitingTurnsInAll));
        Require(options.TurnSeconds, 1, 300, nameof(options.TurnSeconds));
        Require(options.MaxActivityBytes, 1_024, 4_194_304, nameof(options.MaxActivityBytes));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(int value, int least, int most, string option)
        {
            if (value < least || value > most)
            {
                failures.Add($"{Key(option)} is '{value}'; allowed is {least} to {most}");
            }
        }
    }

    private static string Key(string option) => $"{DirectLineOptions.Section}:{option}";
}
