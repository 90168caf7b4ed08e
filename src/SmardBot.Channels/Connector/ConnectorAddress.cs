using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>The addresses of the Connector REST API.</summary>
internal static class ConnectorAddress
{
    /// <summary>Where an activity is posted to: as a reply where it says to what, else into its conversation.</summary>
    public static Uri Of(Activity outgoing)
    {
        // Ids such as 19:…@thread.v2;messageid=1 hold signs that mean something in a path.
        var activities = $"{outgoing.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(outgoing.Conversation!.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(outgoing.ReplyToId) ? activities : $"{activities}/{Uri.EscapeDataString(outgoing.ReplyToId)}");
    }
}
