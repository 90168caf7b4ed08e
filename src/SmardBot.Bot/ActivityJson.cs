using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Http;

namespace SmardBot.Bot;

/// <summary>
/// The one place where activities are read from JSON and written to it: as the wire has them, with every field that is not known
/// (rule A2005), texts that look like dates left as the texts that they are, and 64 levels at most.
/// </summary>
/// <seealso href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md"/>
public static class ActivityJson
{
    /// <summary>How deep values may be nested.</summary>
    public const int MaxDepth = 64;

    private static readonly string[] Types =
    [
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate,
        ActivityTypes.MessageReaction, ActivityTypes.Event, ActivityTypes.Invoke, ActivityTypes.Typing, ActivityTypes.EndOfConversation,
    ];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Shared by all who serialise activities: what a type looks like is found out once, not once a turn.</summary>
    internal static JsonSerializerSettings Settings { get; } = Configure(new JsonSerializerSettings());

    private static JsonSerializer Serializer { get; } = JsonSerializer.Create(Settings);

    /// <summary>The activity of a JSON text.</summary>
    /// <exception cref="JsonException">It is none: no object, or a field has the wrong type.</exception>
    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = CharPool.Shared, MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
        var activity = Serializer.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("An activity is a JSON object; this is null.");
        // Bot Builder compares types to the letter.
        activity.Type = Types.FirstOrDefault(known => known.Equals(activity.Type, StringComparison.OrdinalIgnoreCase)) ?? activity.Type;
        return activity;
    }

    /// <summary>The activity of a JSON text in UTF-8.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Read(Utf8.GetString(utf8));
        }
        catch (DecoderFallbackException noText)
        {
            throw new JsonReaderException("The text is no UTF-8.", noText);
        }
    }

    /// <summary>The JSON of an activity, or of what holds activities.</summary>
    public static string Write(object value)
    {
        var text = new StringBuilder(1024);
        using var writer = new JsonTextWriter(new StringWriter(text)) { ArrayPool = CharPool.Shared };
        Serializer.Serialize(writer, value);
        return text.ToString();
    }

    /// <summary>The JSON of an activity, or of what holds activities, in UTF-8.</summary>
    public static byte[] WriteUtf8(object value) => Encoding.UTF8.GetBytes(Write(value));

    /// <summary>A value, such as the content of a card, as a node that can be read and changed.</summary>
    public static JToken Node(object value) => value switch
    {
        JToken token => token,
        JsonNode node => ToToken(node),
        _ => JToken.FromObject(value, Serializer),
    };

    /// <summary>The JSON of an activity as a store keeps it: without id and timestamp.</summary>
    public static string WriteBody(Activity activity)
    {
        var (id, timestamp) = (activity.Id, activity.Timestamp);
        (activity.Id, activity.Timestamp) = (null, null);
        try
        {
            return Write(activity);
        }
        finally
        {
            (activity.Id, activity.Timestamp) = (id, timestamp);
        }
    }

    /// <summary>A value as Core has it; null for none.</summary>
    public static JsonNode? ToNode(object? value) => value is null ? null : JsonNode.Parse(Write(value), documentOptions: new System.Text.Json.JsonDocumentOptions { MaxDepth = MaxDepth });

    /// <summary>A value of Core as activities hold it.</summary>
    public static JToken ToToken(JsonNode node)
    {
        using var reader = new JsonTextReader(new StringReader(node.ToJsonString(WireJson.Options))) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    /// <summary>A deep copy by way of JSON.</summary>
    public static Activity Clone(Activity activity) => Read(Write(activity));

    /// <summary>Makes other settings read and write alike, such as those that a client of Bot Builder brings along.</summary>
    internal static JsonSerializerSettings Configure(JsonSerializerSettings settings)
    {
        settings.NullValueHandling = NullValueHandling.Ignore;
        settings.DateParseHandling = DateParseHandling.None;
        settings.Formatting = Formatting.None;
        settings.MaxDepth = MaxDepth;
        settings.ContractResolver = ActivityContracts.Shared;
        settings.Converters = [StrictText.Shared];
        return settings;
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Shared = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }

    /// <summary>A field that holds text takes text alone: a number in its place is no activity.</summary>
    private sealed class StrictText : JsonConverter<string>
    {
        public static readonly StrictText Shared = new();

        public override bool CanWrite => false;

        public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) => reader.TokenType switch
        {
            JsonToken.String => (string)reader.Value!,
            JsonToken.Null => null,
            _ when reader is IJsonLineInfo at => throw new JsonSerializationException($"'{reader.Path}' should be a text.", reader.Path, at.LineNumber, at.LinePosition, innerException: null),
            _ => throw new JsonSerializationException($"'{reader.Path}' should be a text."),
        };

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
