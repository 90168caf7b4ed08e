using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine;

/// <summary>What happens when the service starts, and that waiting turns are finished before it stops.</summary>
internal sealed class DirectLineLifetime(ConversationTurns turns, IOptions<DirectLineOptions> options, ILogger<DirectLineLifetime> log) : IHostedService
{
    private const int AdvisedSecretLength = 32;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        for (var index = 0; index < options.Value.Secrets.Count; index++)
        {
            if (options.Value.Secrets[index].Length < AdvisedSecretLength)
            {
                Log.ShortSecret(log, index, options.Value.Secrets[index].Length);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => turns.StopAsync(cancellationToken);
}
