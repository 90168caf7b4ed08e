using System.Text.RegularExpressions;

namespace SmardBot.Cli.Tests.Documentation;

/// <summary>A command as the pages write it, with real files in the place of its words in capitals.</summary>
internal static partial class DocumentedCommand
{
    /// <summary>Its arguments without what is optional, or with all of it.</summary>
    public static string[] Arguments(string command, bool withOptions, SmallFaq faq, string folder)
    {
        var text = withOptions ? Alternative().Replace(command.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), "${first}") : Optional(command);
        string[] words = [.. Word().Matches(text).Select(match => match.Value.Trim('"'))];
        return [.. words.Select((word, at) => Real(word, at > 0 ? words[at - 1] : "", faq, folder)), .. Place(words, faq, folder)];
    }

    private static string Optional(string command)
    {
        // Innermost first: [--gate [--write]].
        for (var before = ""; before != command;)
        {
            before = command;
            command = InBrackets().Replace(command, "");
        }

        return command.Trim();
    }

    private static string Real(string word, string before, SmallFaq faq, string folder) => (before, word) switch
    {
        ("--output", _) => Path.Combine(folder, "output"),
        ("--report", _) => Path.Combine(folder, "report"),
        ("--faq", _) => faq.Path,
        ("--questions", _) => File(folder, "questions.tsv", "text\tkind\tlabels\nwhat causes smard1\tin_scope\tcauses\n"),
        ("--train" or "--test", _) => File(folder, "labelled.tsv", string.Concat(Enumerable.Range(1, 12).Select(i => $"a red apple number {i}\tfruit\na fast train number {i}\ttravel\n"))),
        (_, "FILE") => File(folder, "messages.txt", "what causes smard1\nis it inherited\n"),
        (_, "ENTRY") => "causes",
        (_, "DATE") => "2099-12-01",
        (_, "GUID" or "<the app id>") => "12345678-1234-1234-1234-123456789abc",
        ("--host", _) => "smard1.example.org",
        (_, "ID") => "no-such-conversation",
        _ => word,
    };

    /// <summary>Where a command works that does not say it.</summary>
    private static string[] Place(string[] words, SmallFaq faq, string folder) => words[0] switch
    {
        "store" or "questions" => ["--connection-string", $"Data Source={Path.Combine(folder, "smardbot.db")}"],
        "teams" when !words.Contains("--output") => ["--output", Path.Combine(folder, "output")],
        "ask" or "faq" or "evaluate" when !words.Contains("--faq") && !words.Contains("--train") => ["--faq", faq.Path],
        _ => [],
    };

    private static string File(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [GeneratedRegex(@"\[[^\[\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<first>\w+)\|\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex("\"[^\"]*\"|<[^>]*>|\\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
