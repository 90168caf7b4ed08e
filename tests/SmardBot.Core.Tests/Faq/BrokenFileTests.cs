using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Faq;

/// <summary>Slips of people who write texts and no YAML: one message each, at the right line, with what to do.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private readonly FaqFolder folder = new();

    [Theory]
    [InlineData("title: SMARD1: what causes it?", 3, "second colon")]
    [InlineData("title: \"What causes it?", 3, "its \" is not closed")]
    [InlineData("title: 'What's the cause?'", 3, "goes on behind the closing '")]
    [InlineData("title: \"What\" causes it?", 3, "goes on behind the closing \"")]
    [InlineData("title: *Why* is it?", 3, "begins with '*'")]
    [InlineData("title: @home, what now?", 3, "begins with '@'")]
    [InlineData("title: What causes it?\nquestions: [what causes it, why", 4, "its '[' is not closed")]
    [InlineData("title: What causes it?\nquestions:\n\t- why", 5, "indented with a tab")]
    [InlineData("title: What causes it?\nquestions:\n  - why: and how: so", 5, "second colon")]
    [InlineData("title: What causes it?\njust some words", 4, "it has no colon")]
    public void A_slip_in_the_front_matter_is_one_error_at_its_line(string lines, int line, string what)
    {
        folder.Write("en/entries/inheritance.md", FaqFolder.Entry("inheritance", related: "[causes]"));
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes").Replace("title: A title of causes?", lines, StringComparison.Ordinal));

        var problem = Assert.Single(folder.Load().Errors);

        Assert.StartsWith($"faq/en/entries/causes.md: line {line} is no valid YAML: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review: {status: draft", "its '{' is not closed")]
    [InlineData("review: {status: \"draft}", "its \" is not closed")]
    public void The_last_line_is_no_exception(string review, string what)
    {
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes").Replace("review: {status: draft}", review, StringComparison.Ordinal));

        var problem = Assert.Single(folder.Load().Errors);

        Assert.Contains("line 7 is no valid YAML", problem.Message, StringComparison.Ordinal);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_second_fence_is_told_from_a_missing_first()
    {
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes").Replace("\n---\n", "\n\n", StringComparison.Ordinal));
        Assert.Equal("faq/en/entries/causes.md: has no line '---' that ends the front matter; write one below line 7, above the answer", Assert.Single(folder.Load().Errors).Message);

        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes")[4..]);
        Assert.Contains("has no front matter; start with a line '---'", Assert.Single(folder.Load().Errors).Message, StringComparison.Ordinal);

        folder.Write("en/entries/causes.md", "\n" + FaqFolder.Entry("causes"));
        Assert.Contains("begins with an empty line", Assert.Single(folder.Load().Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/entries/causes.md", "title: A title of causes?", "title: What is gene #2 of it?", 3, "#2 of it?")]
    [InlineData("en/vocabulary.yaml", "concepts: {}", "concepts:\n  gene: [gene, ighmbp2]\n  number:\n    - gene #1", 6, "#1")]
    public void A_text_that_YAML_would_cut_is_an_error_that_quotes_the_end(string file, string old, string lines, int line, string dropped)
    {
        folder.Write(file, File.ReadAllText(Path.Combine(folder.Path, file)).Replace(old, lines, StringComparison.Ordinal));

        var problem = Assert.Single(folder.Load().Errors);

        Assert.Equal("cut-text", problem.Rule);
        Assert.Contains($"line {line} loses its end, '{dropped}'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: \"What is gene #2 of it?\"")]
    [InlineData("title: What is gene#2 of it?")]
    [InlineData("# a note\ntitle: What is gene 2 of it?")]
    public void What_YAML_keeps_is_no_error(string lines)
    {
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes").Replace("title: A title of causes?", lines, StringComparison.Ordinal));

        Assert.Empty(folder.Load().Errors);
    }

    [Theory]
    [InlineData("en/entries/causes.md", "The answer of causes.")]
    [InlineData("en/entries/causes.md", "title: A title of causes?")]
    [InlineData("en/questions/causes.txt", null)]
    [InlineData("en/vocabulary.yaml", "concepts: {}")]
    [InlineData("sources.yaml", null)]
    public void Both_sides_of_a_conflict_are_never_served(string file, string? line)
    {
        var text = File.ReadAllText(Path.Combine(folder.Path, file));
        line ??= text.Split('\n')[0];
        folder.Write(file, text.Replace(line, $"<<<<<<< HEAD\n{line}\n=======\n{line} Or so.\n>>>>>>> other", StringComparison.Ordinal));
        var at = text[..text.IndexOf(line, StringComparison.Ordinal)].Split('\n').Length;

        var result = folder.Load();

        Assert.Null(result.Catalog);
        var problem = Assert.Single(result.Errors, problem => problem.Rule == "conflict");
        Assert.Contains($"line {at} is a conflict marker of git", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Errors, problem => problem.Rule == "yaml");
    }

    [Theory]
    [InlineData("en/entries/more.MD", "name it more.md")]
    [InlineData("en/entries/more.markdown", "name it more.md")]
    [InlineData("en/entries/more.docx", "document of a word processor")]
    [InlineData("en/questions/causes.TXT", "name it causes.txt")]
    [InlineData("en/replies.yml", "name it replies.yaml")]
    [InlineData("en/entries/more.md.bak", "nothing reads this file")]
    [InlineData("notes.xlsx", "nothing reads this file")]
    public void A_file_beside_the_others_that_nothing_reads_is_named(string file, string cure)
    {
        folder.Write(file, "anything");

        var problem = Assert.Single(folder.Load().Problems, problem => problem.Rule == "stray-file");

        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        Assert.StartsWith($"faq/{file}: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(cure, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| sign | what to do |\n|---|---|\n| fever | call |")]
    [InlineData("sign | what to do\n--- | ---\nfever | call")]
    [InlineData("Some text.\n\n| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n\nMore.")]
    public void A_table_is_an_error_for_curators(string table)
    {
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes") + "\n" + table + "\n");

        var problem = Assert.Single(new FaqChecker(new SettableClock(), trainer: null).Check(folder.Path).Errors, problem => problem.Rule == "table");

        Assert.Contains("write a list", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One | two are no table.")]
    [InlineData("A line\n\n---\n\nand another | one")]
    public void A_stroke_alone_is_none(string text)
    {
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes") + "\n" + text + "\n");

        Assert.DoesNotContain(new FaqChecker(new SettableClock(), trainer: null).Check(folder.Path).Problems, problem => problem.Rule == "table");
    }

    public void Dispose() => folder.Dispose();
}
