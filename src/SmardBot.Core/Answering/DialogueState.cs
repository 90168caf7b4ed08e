using System.Text.Json;
using System.Text.Json.Serialization;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Core.Answering;

/// <summary>What the turns of one user in one conversation remember: ids and levels, never any text of the user.</summary>
public sealed record DialogueState
{
    private const int MostAnswers = 5;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Nothing remembered.</summary>
    public static DialogueState Empty { get; } = new();

    /// <summary>The entry that the talk is about: shown or asked about last. A follow-up leans on it.</summary>
    public string? Topic { get; init; }

    /// <summary>The entries of the last answer.</summary>
    public string[] Shown { get; init; } = [];

    /// <summary>A sensitive entry that waits for a yes.</summary>
    public string? Pending { get; init; }

    /// <summary>The entries that the last reply offered, in the order of their numbers.</summary>
    public string[] Offered { get; init; } = [];

    /// <summary>The next best entries for the last question, neither shown nor offered yet.</summary>
    public ScoredEntry[] NextBest { get; init; } = [];

    /// <summary>Whether the bot has just asked if a person may read the chat.</summary>
    public bool AsksConsent { get; init; }

    /// <summary>Whether the last text that asked for it named Microsoft Teams; a button may say yes to it much later.</summary>
    public bool ConsentNamesTeams { get; init; }

    /// <summary>How often an answer was not what was asked, since a person was last offered.</summary>
    public int NotAsked { get; init; }

    /// <summary>When the user last gave alarm; null for never.</summary>
    public RecentAlarms? Alarms { get; init; }

    /// <summary>The id of the question that gave the last alarm; if it was none, the user may allow that it is kept.</summary>
    public string? AlarmQuestion { get; init; }

    /// <summary>The last answers, the newest last: a thumb may still come for them.</summary>
    public GivenAnswer[] Answers { get; init; } = [];

    /// <summary>Whether the conversation was greeted; kept once for all its users.</summary>
    public bool Greeted { get; init; }

    /// <summary>The state of a stored text; empty where there is none or it cannot be read.</summary>
    public static DialogueState Parse(string? json)
    {
        try
        {
            return json is null ? Empty : JsonSerializer.Deserialize<DialogueState>(json, Json) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>The text to store.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>With one more answer.</summary>
    public DialogueState Answered(GivenAnswer answer) => this with { Answers = [.. Answers.TakeLast(MostAnswers - 1), answer] };

    /// <summary>As it is after a reply that offers nothing: what was asked or offered before no longer counts.</summary>
    public DialogueState MovedOn() => this with { Pending = null, Offered = [], NextBest = [], Shown = [], AsksConsent = false };
}
