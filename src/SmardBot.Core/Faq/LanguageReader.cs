using SmardBot.Core.Language;
using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq;

/// <summary>Reads what a language folder holds beside its entries.</summary>
internal static class LanguageReader
{
    /// <summary>The files of the folder, or null when one of them is missing or broken.</summary>
    public static FaqLanguage? Read(
        SortedDictionary<string, string> texts, string folder, Dictionary<string, List<string>> questions, HashSet<string> entryIds, List<FaqProblem> problems)
    {
        var before = problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        var unanswered = questions.Where(topic => !entryIds.Contains(topic.Key)).ToDictionary(topic => topic.Key, topic => (IReadOnlyList<string>)topic.Value, StringComparer.Ordinal);
        problems.AddRange(unanswered.Keys.Order(StringComparer.Ordinal).Select(topic => new FaqProblem(
            $"{folder}questions/{topic}.txt", topic, ProblemSeverity.Info, "unanswered-topic", $"{folder}questions/{topic}.txt: has no entry yet; its questions serve as negatives")));
        var offTopic = Section(texts, folder + "off-topic.yaml", problems, (yaml, root) => yaml.OnlyKnown(root, "the file", "near", "far"));
        var vocabulary = Section(texts, folder + "vocabulary.yaml", problems, (yaml, root) => yaml.OnlyKnown(root, "the file", "synonyms", "concepts"));
        var language = new FaqLanguage
        {
            Disclaimer = ReadDisclaimer(texts, folder + "disclaimer.md", problems),
            Replies = Section(texts, folder + "replies.yaml", problems).ToTexts(),
            Vocabulary = new Vocabulary(vocabulary.Phrases("synonyms"), vocabulary.Phrases("concepts")),
            Smalltalk = ReadSmalltalk(Section(texts, folder + "smalltalk.yaml", problems)),
            OffTopic = new OffTopic(offTopic.List("near"), offTopic.List("far")),
            UnansweredTopics = unanswered,
            SafetyFiles = texts.Where(file => file.Key.StartsWith(folder + "safety/", StringComparison.Ordinal))
                .ToDictionary(file => file.Key[(folder.Length + "safety/".Length)..], file => file.Value, StringComparer.Ordinal),
        };
        return problems.Count(problem => problem.Severity == ProblemSeverity.Error) > before ? null : language;
    }

    private static string ReadDisclaimer(SortedDictionary<string, string> texts, string file, List<FaqProblem> problems)
    {
        var text = texts.GetValueOrDefault(file)?.Trim();
        if (text != Disclaimer.Text)
        {
            problems.Add(new(file, null, ProblemSeverity.Error, "disclaimer", $"{file}: has to hold exactly this one sentence: {Disclaimer.Text}"));
        }

        return Disclaimer.Text;
    }

    private static Dictionary<string, SmalltalkIntent> ReadSmalltalk(YamlSection section)
    {
        var intents = new Dictionary<string, SmalltalkIntent>(StringComparer.Ordinal);
        foreach (var (name, node) in section.Root)
        {
            var intent = section.Yaml.Mapping(node, $"'{name}'");
            section.Yaml.OnlyKnown(intent, $"'{name}'", "messages", "reply", "human");
            var messages = section.Yaml.Strings(intent.GetValueOrDefault("messages"), "messages");
            var human = section.Yaml.Flag(intent.GetValueOrDefault("human"), "human");
            var reply = section.Yaml.Text(intent.GetValueOrDefault("reply"), "reply") ?? "";
            if (messages.Count == 0 || (reply.Length == 0 && !human))
            {
                section.Yaml.Error("schema", $"'{name}' needs messages and a reply");
            }

            intents[name] = new SmalltalkIntent(messages, reply, human);
        }

        return intents;
    }

    private static YamlSection Section(SortedDictionary<string, string> texts, string file, List<FaqProblem> problems, Action<YamlReader, Dictionary<string, YamlNode>>? check = null)
    {
        var yaml = new YamlReader(file, null, problems);
        if (!texts.TryGetValue(file, out var text))
        {
            yaml.Error("missing-file", "is missing; the README's page for curators says what it holds");
            return new YamlSection(yaml, []);
        }

        var root = yaml.Mapping(yaml.Parse(text), "the file");
        check?.Invoke(yaml, root);
        return new YamlSection(yaml, root);
    }

    private sealed record YamlSection(YamlReader Yaml, Dictionary<string, YamlNode> Root)
    {
        public IReadOnlyList<string> List(string key) => Yaml.Strings(Root.GetValueOrDefault(key), key);

        public Dictionary<string, string> ToTexts() =>
            Root.ToDictionary(pair => pair.Key, pair => Yaml.Text(pair.Value, pair.Key) ?? "", StringComparer.Ordinal);

        public Dictionary<string, IReadOnlyList<string>> Phrases(string key) =>
            Yaml.Mapping(Root.GetValueOrDefault(key), $"'{key}'").ToDictionary(pair => pair.Key, pair => Yaml.Strings(pair.Value, pair.Key), StringComparer.Ordinal);
    }
}
