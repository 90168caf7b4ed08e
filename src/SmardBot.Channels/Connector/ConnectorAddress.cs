using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>The addresses of the Connector REST API.</summary>
internal static class ConnectorAddress
{
    /// <summary>Whether replies could be sent there.</summary>
    public static bool IsServiceUrl(string url) => Read(url) is not null;

    /// <summary>Whether a credential may be sent there: over https, or without leaving this machine.</summary>
    public static bool IsSafe(string url) => Read(url) is { } address && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    /// <summary>Whether it is on this machine.</summary>
    public static bool IsHere(string? url) => url is not null && Read(url) is { IsLoopback: true };

    /// <summary>Where an activity is posted to: as a reply where it says to what, else into its conversation.</summary>
    public static Uri Of(Activity outgoing)
    {
        // Ids such as 19:…@thread.v2;messageid=1 hold signs that mean something in a path.
        var activities = $"{outgoing.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(outgoing.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(outgoing.ReplyToId) ? activities : $"{activities}/{Uri.EscapeDataString(outgoing.ReplyToId)}");
    }

    private static Uri? Read(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;
}
