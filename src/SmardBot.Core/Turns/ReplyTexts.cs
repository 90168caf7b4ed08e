using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns;

/// <summary>The texts of <c>replies.yaml</c>, by key; a key that the file lacks comes from the copy inside the program.</summary>
public sealed class ReplyTexts(IReadOnlyDictionary<string, string> texts)
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Builtin = new(ReadEmbedded);

    /// <summary>The copy inside the program: needs no file.</summary>
    public static ReplyTexts Embedded { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Every key that has to be there.</summary>
    public static IEnumerable<string> Keys => Builtin.Value.Keys;

    /// <summary>The text of a key, with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">No such key, a mistake of the program.</exception>
    public string this[string key, params ReadOnlySpan<(string Name, string Value)> values]
    {
        get
        {
            var text = texts.GetValueOrDefault(key);
            text = string.IsNullOrWhiteSpace(text) ? Builtin.Value[key] : text;
            foreach (var (name, value) in values)
            {
                text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            }

            return text.Trim();
        }
    }

    private static Dictionary<string, string> ReadEmbedded()
    {
        using var stream = typeof(ReplyTexts).Assembly.GetManifestResourceStream("faq/en/replies.yaml")
            ?? throw new InvalidOperationException("The program was built without faq/en/replies.yaml.");
        using var reader = new StreamReader(stream);
        return FlatYaml.Read(reader.ReadToEnd());
    }
}
