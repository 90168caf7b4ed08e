using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmardBot.Core.Activities;

/// <summary>Reads and writes activities as the wire has them: camel case, no nulls, names read in any case.</summary>
public static class ActivityJson
{
    /// <summary>The options for every wire type, so that all ends read alike.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The JSON is never put into HTML unescaped, and transcripts stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    };

    /// <summary>The JSON of an activity.</summary>
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Options);

    /// <summary>The activity of a JSON text.</summary>
    /// <exception cref="JsonException">The text is no JSON object or a field has the wrong type.</exception>
    public static Activity Parse(string json) =>
        JsonSerializer.Deserialize<Activity>(json, Options) ?? throw new JsonException("An activity is a JSON object; this is null.");
}
