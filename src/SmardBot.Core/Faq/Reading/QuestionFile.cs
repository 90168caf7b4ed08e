namespace SmardBot.Core.Faq.Reading;

/// <summary>What a file of <c>questions/</c> holds.</summary>
/// <param name="Questions">The messages in their order.</param>
/// <param name="AlsoAnsweredBy">For the messages below a heading <c># also answered by: a, b</c>: the entries that would be right too, best first.</param>
internal sealed record QuestionFile(IReadOnlyList<string> Questions, IReadOnlyDictionary<string, IReadOnlyList<string>> AlsoAnsweredBy)
{
    /// <summary>No message.</summary>
    public static QuestionFile Empty { get; } = new([], new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
}
