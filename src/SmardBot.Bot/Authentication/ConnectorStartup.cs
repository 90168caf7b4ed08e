using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SmardBot.Bot.Authentication;

/// <summary>Says at start whether Azure Bot Service can reach the bot, and what is missing.</summary>
internal sealed class ConnectorStartup(IOptions<MicrosoftAppOptions> app, IOptions<ConnectorOptions> connector, IHostEnvironment environment, ILogger<ConnectorStartup> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var options = app.Value;
        if (!options.IsRegistered)
        {
            if (environment.IsDevelopment())
            {
                Log.ConnectorOpen(log);
            }
            else
            {
                Log.ConnectorOff(log);
            }

            return Task.CompletedTask;
        }

        if (!options.Is(MicrosoftAppOptions.UserAssignedMsi)
            && string.IsNullOrEmpty(options.MicrosoftAppPassword) && string.IsNullOrEmpty(options.MicrosoftAppCertificatePath) && string.IsNullOrEmpty(options.MicrosoftAppCertificateThumbprint))
        {
            Log.NoCredential(log);
        }

        if (options.Is(MicrosoftAppOptions.SingleTenant) && string.IsNullOrEmpty(options.MicrosoftAppTenantId) && string.IsNullOrEmpty(connector.Value.TokenEndpoint))
        {
            Log.NoTenant(log);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
