using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>Reads an activity and says what is wrong with one that cannot be handled.</summary>
internal static class ConnectorActivity
{
    /// <summary>The activity of a request.</summary>
    /// <exception cref="ChannelException">413 too large; 400 no JSON, no object, or something of it is missing.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (!request.HasJsonContentType())
        {
            throw ChannelException.BadArgument("The request body has to be JSON: 'Content-Type: application/json'.");
        }

        var activity = await JsonBody.ReadAsync<Activity>(request, maxBytes)
            ?? throw ChannelException.MissingProperty("The request has no body; it should be an activity.");
        Check(activity);
        return activity;
    }

    private static void Check(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            throw ChannelException.MissingProperty("'type' is missing. A message is {\"type\":\"message\",\"conversation\":{\"id\":\"…\"},\"text\":\"…\",…}.");
        }

        if (string.IsNullOrWhiteSpace(activity.Conversation?.Id))
        {
            throw ChannelException.MissingProperty("'conversation.id' is missing: there is no conversation to answer in.");
        }

        // As a part of an address these lead elsewhere, escaped or not.
        if (activity.Conversation.Id is "." or ".." || activity.Id is "." or "..")
        {
            throw ChannelException.BadArgument("'id' and 'conversation.id' cannot be '.' or '..'.");
        }

        if (activity.ServiceUrl is null ? !ExpectsReplies(activity) : !ServiceAddress.IsServiceUrl(activity.ServiceUrl))
        {
            throw ChannelException.BadArgument("'serviceUrl' is missing or no absolute http or https address: there is nowhere to send replies to.");
        }
    }

    /// <summary>Where it says that it comes from.</summary>
    public static Origin OriginOf(Activity activity) =>
        new(activity.ServiceUrl, activity.ChannelId, [.. new[] { activity.Conversation?.TenantId, TenantIn(activity) }.OfType<string>()]);

    private static string? TenantIn(Activity activity) =>
        activity.ChannelData is JsonObject data && data["tenant"] is JsonObject tenant
        && tenant["id"] is JsonValue id && id.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether the replies go into the response.</summary>
    public static bool ExpectsReplies(Activity activity) =>
        string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);
}
