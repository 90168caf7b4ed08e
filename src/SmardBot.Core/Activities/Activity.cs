using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SmardBot.Core.Answering;

namespace SmardBot.Core.Activities;

/// <summary>
/// One activity of the Bot Framework Activity Protocol: a message, an event, a conversation update and so on.
/// The fields that the bot reads or writes are typed; every other field is kept in <see cref="Extensions"/> and
/// goes out as it came in (rule A2005: unknown fields must be accepted).
/// </summary>
/// <seealso href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md"/>
public sealed class Activity
{
    /// <summary>What the activity is, one of <see cref="ActivityTypes"/>; unknown types are ignored (A2014).</summary>
    public string? Type { get; set; }

    /// <summary>Unique within the channel; given by the side that stores the activity.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel received it, UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent by the sender's clock and time zone.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel, <c>directline</c>, <c>msteams</c>, …</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where replies over the Connector go. Only trusted from an authenticated activity.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>The conversation that it belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>BCP 47 language tag of the sender.</summary>
    public string? Locale { get; set; }

    /// <summary>The text of a message.</summary>
    public string? Text { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; see <see cref="TextFormats"/>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>What a speech client says instead of <see cref="Text"/>.</summary>
    public string? Speak { get; set; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; set; }

    /// <summary>Text for a client that cannot show the attachments.</summary>
    public string? Summary { get; set; }

    /// <summary>Cards and files.</summary>
    public List<Attachment>? Attachments { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Buttons that vanish after one was used.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Metadata such as mentions or feedback actions; unknown entities are kept (A2104).</summary>
    public List<Entity>? Entities { get; set; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; set; }

    /// <summary>The payload of an event, invoke or card button.</summary>
    public JsonNode? Value { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; set; }

    /// <summary><c>add</c> or <c>remove</c> for an installation update.</summary>
    public string? Action { get; set; }

    /// <summary><c>normal</c> or <c>expectReplies</c>; see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Who joined, in a conversation update.</summary>
    public List<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left, in a conversation update.</summary>
    public List<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The channel's own data; passes through unmodified both ways.</summary>
    public JsonNode? ChannelData { get; set; }

    /// <summary>What a message of the bot says, in its parts, for channels that lay it out themselves; null for any other activity.</summary>
    [JsonIgnore]
    public Reply? Content { get; set; }

    /// <summary>Every field that has no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>A new message of the bot with the given Markdown text.</summary>
    public static Activity Message(string markdown) =>
        new() { Type = ActivityTypes.Message, Text = markdown, TextFormat = TextFormats.Markdown };

    /// <summary>Whether the activity is of the given type, ignoring case.</summary>
    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>A deep copy by way of JSON.</summary>
    public Activity Clone() => ActivityJson.Parse(ActivityJson.Write(this));
}
