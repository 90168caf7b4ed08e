using SmardBot.Core.Language;
using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads what a language folder holds beside its entries. What cannot be read is left empty, with a problem noted.</summary>
internal sealed class LanguageReader(SortedDictionary<string, string> texts, string folder, List<FaqProblem> problems)
{
    /// <summary>The files of the folder.</summary>
    /// <param name="unanswered">Questions of topics without an entry, by topic.</param>
    public FaqLanguage Read(IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered)
    {
        CheckDisclaimer();
        return new FaqLanguage
        {
            Disclaimer = Disclaimer.Text,
            Replies = ReadReplies(),
            Vocabulary = ReadVocabulary(),
            Smalltalk = ReadSmalltalk(),
            OffTopic = ReadOffTopic(),
            UnansweredTopics = unanswered,
            KeptApart = KeptApartReader.Read(texts, folder, problems),
            SafetyFiles = texts.Where(file => file.Key.StartsWith(folder + "safety/", StringComparison.Ordinal))
                .ToDictionary(file => file.Key[(folder.Length + "safety/".Length)..], file => file.Value, StringComparer.Ordinal),
        };
    }

    private void CheckDisclaimer()
    {
        var file = folder + "disclaimer.md";
        var text = texts.GetValueOrDefault(file);
        if (text?.Trim() != Disclaimer.Text)
        {
            problems.Add(new(file, null, ProblemSeverity.Error, "disclaimer", $"{file}: {(text is null ? "is missing" : "has another text")}; it has to hold exactly this one sentence: {Disclaimer.Text}"));
        }
    }

    private Dictionary<string, string> ReadReplies()
    {
        var (yaml, root) = Open("replies.yaml", "it says by key what the bot says around the answers");
        return root.ToDictionary(pair => pair.Key, pair => yaml.Text(pair.Value, pair.Key) ?? "", StringComparer.Ordinal);
    }

    private Vocabulary ReadVocabulary()
    {
        var (yaml, root) = Open("vocabulary.yaml", "it lists 'synonyms' and 'concepts'");
        yaml.OnlyKnown(root, "the file", "synonyms", "concepts", "outside-concepts", "subject");
        return new Vocabulary(Phrases(yaml, root, "synonyms"), Phrases(yaml, root, "concepts"))
        {
            OutsideConcepts = yaml.Strings(root.GetValueOrDefault("outside-concepts"), "outside-concepts"),
            Subject = yaml.Strings(root.GetValueOrDefault("subject"), "subject"),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Phrases(YamlReader yaml, Dictionary<string, YamlNode> root, string key) =>
        yaml.Mapping(root.GetValueOrDefault(key), $"'{key}'").ToDictionary(pair => pair.Key, pair => yaml.Strings(pair.Value, pair.Key), StringComparer.Ordinal);

    private OffTopic ReadOffTopic()
    {
        var (yaml, root) = Open("off-topic.yaml", "it lists under 'near' and 'far' what must not be answered");
        yaml.OnlyKnown(root, "the file", "near", "far", "subjects");
        return new OffTopic(yaml.Strings(root.GetValueOrDefault("near"), "near"), yaml.Strings(root.GetValueOrDefault("far"), "far"))
        {
            Subjects = yaml.Strings(root.GetValueOrDefault("subjects"), "subjects"),
        };
    }

    private Dictionary<string, SmalltalkIntent> ReadSmalltalk()
    {
        var (yaml, root) = Open("smalltalk.yaml", "it lists by intent the messages and the reply");
        var intents = new Dictionary<string, SmalltalkIntent>(StringComparer.Ordinal);
        foreach (var (name, node) in root)
        {
            var intent = yaml.Mapping(node, $"'{name}'");
            yaml.OnlyKnown(intent, $"'{name}'", "messages", "reply", "human");
            var messages = yaml.Strings(intent.GetValueOrDefault("messages"), "messages");
            var human = yaml.Flag(intent.GetValueOrDefault("human"), "human");
            var reply = yaml.Text(intent.GetValueOrDefault("reply"), "reply") ?? "";
            if (messages.Count == 0)
            {
                yaml.Error("schema", $"'{name}' has no messages; list under 'messages' how people say it");
            }

            if (reply.Length == 0 && !human)
            {
                yaml.Error("schema", $"'{name}' has no reply; write what the bot says after 'reply:'");
            }

            intents[name] = new SmalltalkIntent(messages, reply, human);
        }

        return intents;
    }

    private (YamlReader Yaml, Dictionary<string, YamlNode> Root) Open(string name, string purpose)
    {
        var file = folder + name;
        var yaml = new YamlReader(file, null, problems);
        if (!texts.TryGetValue(file, out var text))
        {
            yaml.Error("missing-file", $"is missing; {purpose}");
            return (yaml, []);
        }

        return (yaml, yaml.Mapping(yaml.Parse(text), "the file"));
    }
}
