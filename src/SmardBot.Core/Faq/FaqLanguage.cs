using SmardBot.Core.Language;

namespace SmardBot.Core.Faq;

/// <summary>What a language folder such as <c>faq/en</c> holds beside its entries.</summary>
public sealed record FaqLanguage
{
    /// <summary><c>disclaimer.md</c>: the exact sentence, one line.</summary>
    public required string Disclaimer { get; init; }

    /// <summary><c>replies.yaml</c>: what the bot says around the answers, by key.</summary>
    public required IReadOnlyDictionary<string, string> Replies { get; init; }

    /// <summary><c>vocabulary.yaml</c>.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary><c>smalltalk.yaml</c>, by intent.</summary>
    public required IReadOnlyDictionary<string, SmalltalkIntent> Smalltalk { get; init; }

    /// <summary><c>off-topic.yaml</c>.</summary>
    public required OffTopic OffTopic { get; init; }

    /// <summary>Questions of topics that have no entry yet (<c>questions/&lt;topic&gt;.txt</c> without <c>entries/&lt;topic&gt;.md</c>), by topic.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> UnansweredTopics { get; init; }

    /// <summary><c>kept-apart.tsv</c>: messages with what they are, never learnt from, on which confidence is set.</summary>
    public required IReadOnlyList<LabelledMessage> KeptApart { get; init; }

    /// <summary>The raw text of each file of <c>safety/</c>, by file name; read by <c>Core/Safety</c>.</summary>
    public required IReadOnlyDictionary<string, string> SafetyFiles { get; init; }
}
