using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace SmardBot.Bot.Adapters;

/// <summary>
/// The clients of the channels' services: one for each address, for the life of the process. A new one each turn, as the stock factory
/// makes, would find out anew each time what an activity looks like in JSON: that takes longer than the rest of the turn.
/// </summary>
internal sealed class ConnectorClients : ConnectorFactory
{
    /// <summary>Addresses come from authenticated activities and are few; a developer's machine may name any.</summary>
    private const int MostAddresses = 1_000;

    /// <summary>For an activity that names none, whose replies go into the response.</summary>
    private const string Nowhere = "https://service-url.invalid";

    private readonly ConcurrentDictionary<string, Task<IConnectorClient>> clients = new(StringComparer.Ordinal);
    private readonly HttpClient http;

    public ConnectorClients(IHttpClientFactory factory)
    {
        // One for the life of the service: its handler renews connections by itself.
        http = factory.CreateClient(ServiceCalls.Name);
        ConnectorClient.AddDefaultRequestHeaders(http);
    }

    public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (clients.Count >= MostAddresses)
        {
            clients.Clear();
        }

        return clients.GetOrAdd(serviceUrl ?? Nowhere, static (url, http) => Task.FromResult<IConnectorClient>(new SharedClient(url, http)), http);
    }

    private sealed class SharedClient : ConnectorClient
    {
        // Its credential is a matter of ServiceCalls.
        public SharedClient(string url, HttpClient http)
            : base(new Uri(url.TrimEnd('/') + '/'), credentials: null, http, disposeHttpClient: false)
        {
            ActivityJson.Configure(SerializationSettings);
            ActivityJson.Configure(DeserializationSettings);
        }

        /// <summary>Nothing: the adapter disposes of the client at the end of each turn, and others go on using it.</summary>
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
