using SmardBot.Core.Safety.Rules;

namespace SmardBot.Core.Safety.Content;

/// <summary>What a kind word answers: grief, fear, guilt, exhaustion.</summary>
/// <param name="Kinds">Those with patterns, in the order in which they are looked for.</param>
/// <param name="Replies">By key.</param>
internal sealed record Comfort(IReadOnlyList<Rule> Kinds, IReadOnlyDictionary<string, ComfortReply> Replies)
{
    /// <summary>The key of what the model alone has found.</summary>
    public const string General = "general";

    private readonly RuleSet rules = new(Kinds);

    /// <summary>The kind that a message tells of in so many words; null for none.</summary>
    public string? Find(IReadOnlyList<RuleToken> words)
    {
        var found = rules.Find(words, RuleStrength.Sign);
        return Kinds.FirstOrDefault(kind => found.Exists(item => ReferenceEquals(item.Rule, kind)))?.Id;
    }
}
