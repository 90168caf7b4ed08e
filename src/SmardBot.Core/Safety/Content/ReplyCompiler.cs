namespace SmardBot.Core.Safety.Content;

/// <summary>Checks and takes over contacts and replies.</summary>
internal static class ReplyCompiler
{
    private static readonly string[] SharedKeys = ["emergency-line", "not-an-emergency", "release", "released", "may-keep", "keep", "kept", "offered-in-crisis"];

    private static readonly string[] AudienceKeys =
    [
        "emergency", "emergency-again", "crisis", "crisis-again", "care-emergency", "care-crisis", ExampleLabels.PersonalAdvice, .. Keys.All.Select(key => $"crisis-{key}"),
    ];

    /// <summary>Takes <c>contacts.yaml</c>.</summary>
    /// <exception cref="FormatException">A number or line is missing.</exception>
    public static Contacts Compile(ContactsFile file) =>
        file.Regions.Count == 0
            ? throw new FormatException("'regions' is empty")
            : new Contacts(
                [.. file.Regions.Select(pair => KeyValuePair.Create(pair.Key, Take(pair.Key, pair.Value)))],
                Take("elsewhere", file.Elsewhere));

    /// <summary>Takes <c>replies.yaml</c>.</summary>
    /// <exception cref="FormatException">A key is missing, or a reply names no contact.</exception>
    public static SafetyReplies Compile(RepliesFile file, Contacts contacts, IReadOnlyDictionary<string, OtherLanguage> languages, IReadOnlyDictionary<string, ComfortReply> comfort)
    {
        Check("shared", file.Shared, SharedKeys);
        Check("family", file.Family, AudienceKeys);
        Check("staff", file.Staff, AudienceKeys);
        var texts = new Dictionary<SafetyAudience, IReadOnlyDictionary<string, string>>
        {
            [SafetyAudience.Family] = file.Family,
            [SafetyAudience.Staff] = file.Staff,
        };
        return new SafetyReplies(contacts, texts, file.Shared, languages, comfort);
    }

    private static Contact Take(string region, ContactsFile.ContactText text) =>
        text.Name.Length == 0 || text.Emergency.Length == 0 || text.Crisis.Length == 0 || text.Source.Length == 0
            ? throw new FormatException($"'{region}' needs name, emergency, crisis and source")
            : new Contact(text.Name, text.Emergency, text.Crisis);

    private static void Check(string part, Dictionary<string, string> texts, string[] keys)
    {
        foreach (var key in keys)
        {
            if (string.IsNullOrWhiteSpace(texts.GetValueOrDefault(key)))
            {
                throw new FormatException($"'{part}' needs a text for '{key}'");
            }

            if (part != "shared" && key != ExampleLabels.PersonalAdvice && !texts[key].Contains("{emergency}", StringComparison.Ordinal))
            {
                throw new FormatException($"'{part}: {key}' has to tell whom to call: put {{emergency}} into it");
            }
        }
    }
}
