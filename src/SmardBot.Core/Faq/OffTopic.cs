namespace SmardBot.Core.Faq;

/// <summary>Messages that the FAQ must not answer.</summary>
/// <param name="Near">Other conditions and general medicine, asked as people ask about the FAQ's own subject.</param>
/// <param name="Far">Everything else.</param>
public sealed record OffTopic(IReadOnlyList<string> Near, IReadOnlyList<string> Far)
{
    /// <summary>Names of other conditions, drugs, symptoms and parts of the body: the FAQ's own questions are asked about them too, and must not be answered then.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];
}
