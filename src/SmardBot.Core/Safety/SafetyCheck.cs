using SmardBot.Core.Faq;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety;

/// <summary>Checks the safety files for the FAQ loader and <c>faq check</c>.</summary>
public static class SafetyCheck
{
    /// <summary>What is wrong with the files; each problem names file, place and cure.</summary>
    /// <param name="files">The text of each file of <c>faq/en/safety</c>, by file name.</param>
    public static IReadOnlyList<FaqProblem> Check(IReadOnlyDictionary<string, string> files) => SafetyContentReader.Read(files).Problems;
}
