using SmardBot.Core.Faq;
using SmardBot.Core.Safety.Rules;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SmardBot.Core.Safety.Content;

/// <summary>
/// Reads the safety files. A file that is missing or broken is reported, and its embedded copy is used: there is never no
/// gate.
/// </summary>
internal sealed class SafetyContentReader
{
    private const string Folder = "faq/en/safety/";

    private static readonly (string File, string Level)[] RuleFiles =
    [
        ("emergency.yaml", ExampleLabels.Emergency),
        ("crisis.yaml", "crisis"),
        ("personal-advice.yaml", ExampleLabels.PersonalAdvice),
    ];

    private readonly IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
    private readonly IReadOnlyDictionary<string, string> files;
    private readonly IReadOnlyDictionary<string, string> embedded;
    private readonly List<FaqProblem> problems = [];

    private SafetyContentReader(IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> embedded)
    {
        this.files = files;
        this.embedded = embedded;
    }

    /// <summary>Reads.</summary>
    /// <param name="files">The texts by file name, such as <c>emergency.yaml</c>.</param>
    /// <returns>What they say, and what is wrong with them.</returns>
    public static (SafetyContent Content, IReadOnlyList<FaqProblem> Problems) Read(IReadOnlyDictionary<string, string> files)
    {
        var reader = new SafetyContentReader(files, EmbeddedSafetyFiles.Read());
        return (reader.Read(), reader.problems);
    }

    private SafetyContent Read()
    {
        var words = ReadFile<WordsFile, WordsCompiler>("words.yaml", WordsCompiler.Compile);
        var rules = new List<Rule>();
        foreach (var (file, level) in RuleFiles)
        {
            rules.AddRange(ReadFile<RuleFile, List<Rule>>(file, text => words.Compile(text, level)));
        }

        var comfort = ReadFile<ComfortFile, Comfort>("comfort.yaml", words.Compile);
        var languages = ReadFile<LanguagesFile, OtherLanguages>("languages.yaml", LanguagesCompiler.Compile);
        var contacts = ReadFile<ContactsFile, Contacts>("contacts.yaml", ReplyCompiler.Compile);
        var replies = ReadFile<RepliesFile, SafetyReplies>("replies.yaml", text => ReplyCompiler.Compile(text, contacts, languages.ByCode, comfort.Replies));
        return new SafetyContent(words.Spelling, words.Parser, words.OrdinaryWords, words.Calm, rules, comfort, ExampleFiles.Read(files, problems), languages, replies);
    }

    private TResult ReadFile<TShape, TResult>(string name, Func<TShape, TResult> compile)
    {
        if (!files.TryGetValue(name, out var text))
        {
            Report(name, "is missing; the copy built into the program is used. Put the file back.");
        }
        else
        {
            try
            {
                return compile(yaml.Deserialize<TShape>(text));
            }
            catch (YamlException exception)
            {
                Report(name, $"line {exception.Start.Line}: {exception.InnerException?.Message ?? exception.Message}; the copy built into the program is used until this is mended.");
            }
            catch (Exception exception) when (exception is FormatException or NullReferenceException)
            {
                Report(name, $"{(exception is FormatException ? exception.Message : "a part of it is empty")}; the copy built into the program is used until this is mended.");
            }
        }

        return compile(yaml.Deserialize<TShape>(embedded[name]));
    }

    private void Report(string name, string message) =>
        problems.Add(new FaqProblem(Folder + name, null, ProblemSeverity.Error, "safety-file", message));
}
