using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Authentication;
using SmardBot.Bot.Http;

namespace SmardBot.Bot.Adapters;

/// <summary>Reads the activity of a request and says what is wrong with one that cannot be handled.</summary>
internal static class ActivityRequest
{
    private static readonly string[] KnownTypes =
    [
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate,
        ActivityTypes.MessageReaction, ActivityTypes.Event, ActivityTypes.Invoke,
    ];

    /// <summary>The activity of a request.</summary>
    /// <exception cref="ChannelException">413 too large; 400 no JSON, no object, or something of it is missing.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (!request.HasJsonContentType())
        {
            throw ChannelException.BadArgument("The request body has to be JSON: 'Content-Type: application/json'.");
        }

        var activity = await JsonBody.ReadActivityAsync(request, maxBytes)
            ?? throw ChannelException.MissingProperty("The request has no body; it should be an activity.");
        Check(activity);
        return activity;
    }

    /// <summary>Where it says that it comes from.</summary>
    public static Origin OriginOf(Activity activity) =>
        new(activity.ServiceUrl, activity.ChannelId, [.. new[] { activity.Conversation?.TenantId, TenantIn(activity.ChannelData) }.OfType<string>()]);

    /// <summary>Whether the bot has anything to do with it; types that it does not know are ignored (A2014).</summary>
    public static bool IsKnown(Activity activity) => KnownTypes.Contains(activity.Type, StringComparer.Ordinal);

    /// <summary>Whether the replies go into the response.</summary>
    public static bool ExpectsReplies(Activity activity) => activity.DeliveryMode == DeliveryModes.ExpectReplies;

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

        // As a part of an address these lead elsewhere, escaped or not; and the id goes into a header as well.
        if (activity.Conversation.Id is "." or ".." || activity.Id is "." or ".." || activity.Conversation.Id.Any(char.IsControl))
        {
            throw ChannelException.BadArgument("'id' and 'conversation.id' cannot be '.' or '..', and 'conversation.id' cannot hold control characters.");
        }

        // Bot Builder compares it to the letter.
        activity.DeliveryMode = DeliveryModes.ExpectReplies.Equals(activity.DeliveryMode, StringComparison.OrdinalIgnoreCase) ? DeliveryModes.ExpectReplies : DeliveryModes.Normal;
        if (activity.ServiceUrl is null ? !ExpectsReplies(activity) : !ServiceAddress.IsServiceUrl(activity.ServiceUrl))
        {
            throw ChannelException.BadArgument("'serviceUrl' is missing or no absolute http or https address: there is nowhere to send replies to.");
        }
    }

    private static string? TenantIn(object? channelData) =>
        channelData is JObject data && data["tenant"] is JObject tenant && tenant["id"] is JValue { Type: JTokenType.String } id ? (string?)id : null;
}
