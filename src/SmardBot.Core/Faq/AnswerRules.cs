using SmardBot.Core.Faq.Checks;

namespace SmardBot.Core.Faq;

/// <summary>What nothing that the service sends may say, whoever has written it.</summary>
public static class AnswerRules
{
    /// <summary>The sentences that read like a dose, a setting, a target, a prediction or a promise, each with why it may not be said.</summary>
    public static IReadOnlyList<string> Forbidden(string markdown) => [.. ForbiddenContentCheck.Find(markdown).Select(found => found.Message)];
}
