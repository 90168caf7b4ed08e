using System.Security.Cryptography;
using System.Text;

namespace SmardBot.Core.Faq;

/// <summary>The files of a FAQ folder as they were at one moment, by path relative to the folder above (<c>faq/en/…</c>).</summary>
public sealed class FaqFiles
{
    private const long LargestFile = 4 * 1024 * 1024;

    private static readonly string[] Extensions = [".md", ".txt", ".tsv", ".yaml", ".yml"];

    // Hidden folders are skipped: a mounted volume keeps its versions in them, editors keep their drafts in hidden files.
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 5, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private FaqFiles(SortedDictionary<string, string> texts, IReadOnlyList<string> others, List<FaqProblem> problems)
    {
        Texts = texts;
        Others = others;
        Problems = problems;
        Hash = HashOf(texts, problems);
    }

    /// <summary>The text of each file, with line ends as LF.</summary>
    public SortedDictionary<string, string> Texts { get; }

    /// <summary>The names of files of other kinds, which are never read.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<FaqProblem> Problems { get; }

    /// <summary>SHA-256 over names and texts, and over what could not be read; 16 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary>Reads every file of the folder that the FAQ is made of. Never throws: what cannot be read becomes a problem.</summary>
    public static FaqFiles Read(string folder)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<FaqProblem>();
        var others = new List<string>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", Everywhere))
            {
                var name = "faq/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (Extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                {
                    ReadFile(path, name, texts, problems);
                }
                else
                {
                    others.Add(name);
                }
            }
        }
        catch (DirectoryNotFoundException)
        {
            problems.Add(Error("faq", "missing-folder", $"The FAQ folder '{folder}' does not exist; set Faq:Path to the folder that holds sources.yaml and en/."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Error("faq", "unreadable", $"The FAQ folder '{folder}' cannot be read ({exception.Message}); let the service's user read it."));
        }

        return new FaqFiles(texts, others, problems);
    }

    /// <summary>The same folder with other texts.</summary>
    internal FaqFiles With(SortedDictionary<string, string> texts) => new(texts, Others, [.. Problems]);

    /// <summary>16 lower-case hex digits of SHA-256.</summary>
    internal static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static void ReadFile(string path, string name, SortedDictionary<string, string> texts, List<FaqProblem> problems)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                problems.Add(Error(name, "too-large", $"{name}: is larger than {LargestFile / 1024 / 1024} MB, which no file of the FAQ needs; split it or take it out"));
                return;
            }

            texts[name] = StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(Error(name, "unreadable", $"{name}: is no UTF-8 text; save it again as UTF-8"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Error(name, "unreadable", $"{name}: cannot be read ({exception.Message}); let the service's user read it"));
        }
    }

    private static FaqProblem Error(string file, string rule, string message) => new(file, null, ProblemSeverity.Error, rule, message);

    private static string HashOf(SortedDictionary<string, string> texts, List<FaqProblem> problems)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in texts.SelectMany(file => new[] { file.Key, file.Value }).Concat(problems.Select(problem => problem.Message)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
