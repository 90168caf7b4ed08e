namespace SmardBot.Core.Faq;

/// <summary>How bad a <see cref="FaqProblem"/> is.</summary>
public enum ProblemSeverity
{
    /// <summary>For information, such as a draft.</summary>
    Info,

    /// <summary>Should be mended; an error under <c>--strict</c>.</summary>
    Warning,

    /// <summary>The catalog is not used.</summary>
    Error,
}
