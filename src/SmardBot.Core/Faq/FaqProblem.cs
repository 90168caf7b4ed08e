namespace SmardBot.Core.Faq;

/// <summary>A fault of the FAQ files, worded so that a curator knows what to do.</summary>
/// <param name="File">Relative to the folder above <c>faq</c>.</param>
/// <param name="Entry">The entry that it is about, or null.</param>
/// <param name="Severity">Errors keep a catalog from being used.</param>
/// <param name="Rule">The check that found it, such as <c>too-few-questions</c>.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record FaqProblem(string File, string? Entry, ProblemSeverity Severity, string Rule, string Message);
