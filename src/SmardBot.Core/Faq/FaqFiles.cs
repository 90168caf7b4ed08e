using System.Security.Cryptography;
using System.Text;

namespace SmardBot.Core.Faq;

/// <summary>The files of a FAQ folder as they were at one moment, by path relative to the folder above (<c>faq/en/…</c>).</summary>
public sealed class FaqFiles
{
    private static readonly string[] Extensions = [".md", ".txt", ".yaml"];

    private FaqFiles(SortedDictionary<string, string> texts, IReadOnlyList<FaqProblem> problems)
    {
        Texts = texts;
        Problems = problems;
        Hash = HashOf(texts);
    }

    /// <summary>The text of each file, with line ends as LF.</summary>
    public SortedDictionary<string, string> Texts { get; }

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<FaqProblem> Problems { get; }

    /// <summary>SHA-256 over names and texts, 16 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary>Reads every file of the folder that the FAQ is made of.</summary>
    public static FaqFiles Read(string folder)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<FaqProblem>();
        if (!Directory.Exists(folder))
        {
            problems.Add(new("faq", null, ProblemSeverity.Error, "missing-folder", $"The FAQ folder '{folder}' does not exist; set Faq:Path to the folder that holds sources.yaml and en/."));
            return new FaqFiles(texts, problems);
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = "faq/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!Extensions.Contains(Path.GetExtension(path)) || Path.GetFileName(path).StartsWith('.'))
            {
                continue;
            }

            try
            {
                texts[name] = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                problems.Add(new(name, null, ProblemSeverity.Error, "unreadable", $"{name} cannot be read as UTF-8 text ({exception.Message}); save it again as UTF-8."));
            }
        }

        return new FaqFiles(texts, problems);
    }

    /// <summary>16 lower-case hex digits of SHA-256.</summary>
    internal static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string HashOf(SortedDictionary<string, string> texts)
    {
        var all = new StringBuilder();
        foreach (var (name, text) in texts)
        {
            all.Append(name).Append('\0').Append(text).Append('\0');
        }

        return ShortHash(all.ToString());
    }
}
