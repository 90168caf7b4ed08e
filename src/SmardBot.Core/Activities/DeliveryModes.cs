namespace SmardBot.Core.Activities;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies are posted to the service URL.</summary>
    public const string Normal = "normal";

    /// <summary>Replies are returned in the response of the request.</summary>
    public const string ExpectReplies = "expectReplies";
}
