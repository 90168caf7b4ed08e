using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Content;

/// <summary>Turns the words, guards and rules of the files into what the gate runs.</summary>
internal sealed class WordsCompiler
{
    private readonly Dictionary<string, Guard> guards = new(StringComparer.Ordinal);

    private WordsCompiler(Spelling spelling)
    {
        Spelling = spelling;
        Parser = new PatternParser(spelling);
    }

    /// <summary>Short forms.</summary>
    public Spelling Spelling { get; }

    /// <summary>Word sets.</summary>
    public PatternParser Parser { get; }

    /// <summary>Words that are right as they stand.</summary>
    public IReadOnlyList<string> OrdinaryWords { get; private init; } = [];

    /// <summary>What nothing learned speaks about.</summary>
    public CalmWords Calm { get; private set; } = CalmWords.None;

    /// <summary>Compiles <c>words.yaml</c>.</summary>
    /// <exception cref="FormatException">Something cannot be read.</exception>
    public static WordsCompiler Compile(WordsFile file)
    {
        var compiler = new WordsCompiler(new Spelling(file.ShortForms))
        {
            OrdinaryWords = file.OrdinaryWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        };
        foreach (var (name, items) in file.Words)
        {
            compiler.Parser.AddSet(name, items);
        }

        foreach (var (name, guard) in file.Guards)
        {
            compiler.guards[name] = new Guard(
                name,
                compiler.Patterns(guard.Before),
                compiler.Patterns(guard.After),
                compiler.Patterns(guard.Around),
                compiler.Patterns(guard.Anywhere),
                compiler.Patterns(guard.LiftedBy));
        }

        compiler.Calm = new CalmWords(
            file.AnswerWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(compiler.Spelling.WriteOut),
            file.CourtesyWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            compiler.Patterns(file.CalmQuestions));
        return compiler;
    }

    /// <summary>Compiles a file of rules.</summary>
    /// <param name="file">The file.</param>
    /// <param name="level">The level of its rules: a label of <see cref="ExampleLabels"/>, or <c>crisis</c>.</param>
    /// <exception cref="FormatException">Something cannot be read.</exception>
    public List<Rule> Compile(RuleFile file, string level) => [.. file.Rules.Select(pair => Compile(pair.Key, pair.Value, level))];

    /// <summary>Compiles <c>comfort.yaml</c>.</summary>
    /// <exception cref="FormatException">Something cannot be read.</exception>
    public Comfort Compile(ComfortFile file)
    {
        if (!file.Comfort.ContainsKey(Comfort.General))
        {
            throw new FormatException($"needs a part '{Comfort.General}'");
        }

        return new Comfort(
            [.. file.Comfort.Where(pair => pair.Value.Patterns.Count > 0).Select(pair =>
                new Rule(pair.Key, SafetyLevel.Clear, CrisisKind.None, Patterns(pair.Value.Patterns), [.. pair.Value.Unless.Select(Guard)]))],
            file.Comfort.ToDictionary(
                pair => pair.Key,
                pair => pair.Value.Reply.Trim() is { Length: > 0 } reply ? new ComfortReply(reply, pair.Value.Entries) : throw new FormatException($"'{pair.Key}' needs a reply"),
                StringComparer.Ordinal));
    }

    private Rule Compile(string id, RuleFile.RuleText rule, string fileLevel)
    {
        var kind = rule.Kind is null ? CrisisKind.None
            : Keys.Kind(rule.Kind) ?? throw new FormatException($"rule '{id}': kind '{rule.Kind}' should be one of {string.Join(", ", Keys.All)}");
        var level = (rule.Level ?? fileLevel) switch
        {
            ExampleLabels.Emergency => SafetyLevel.Emergency,
            "crisis" => SafetyLevel.Crisis,
            ExampleLabels.PersonalAdvice => SafetyLevel.PersonalAdvice,
            var other => throw new FormatException($"rule '{id}': level '{other}' should be emergency, crisis or personal-advice"),
        };
        if (rule.Patterns.Count == 0)
        {
            throw new FormatException($"rule '{id}' has no patterns");
        }

        try
        {
            return new Rule(id, level, kind, Patterns(rule.Patterns), [.. rule.Unless.Select(Guard)], Strength(id, rule.Strength));
        }
        catch (FormatException exception)
        {
            throw new FormatException($"rule '{id}': {exception.Message}", exception);
        }
    }

    private static RuleStrength Strength(string id, string text) => text switch
    {
        "alarm" => RuleStrength.Alarm,
        "concern" => RuleStrength.Concern,
        "sign" => RuleStrength.Sign,
        _ => throw new FormatException($"rule '{id}': strength '{text}' should be alarm, concern or sign"),
    };

    private Guard Guard(string name) => guards.GetValueOrDefault(name)
        ?? throw new FormatException($"'{name}' is no guard; words.yaml has {string.Join(", ", guards.Keys)}");

    private Pattern[] Patterns(List<string> sources) => [.. sources.Select(Parser.Parse)];
}
