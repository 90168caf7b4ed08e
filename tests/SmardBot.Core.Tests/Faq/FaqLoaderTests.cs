using FsCheck;
using FsCheck.Fluent;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Faq;

public sealed class FaqLoaderTests : IDisposable
{
    private readonly FaqFolder folder = new();

    [Fact]
    public void A_sound_folder_becomes_a_catalog()
    {
        var result = folder.Load();

        Assert.Empty(result.Errors);
        Assert.Equal(["causes", "inheritance", "prevalence"], result.Catalog!.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void The_shipped_FAQ_has_no_error_and_no_warning()
    {
        var result = new FaqLoader(new SettableClock()).Load(Checkout.Path("faq"));

        Assert.DoesNotContain(result.Problems, problem => problem.Severity != ProblemSeverity.Info);
        Assert.All(result.Catalog!.Entries, entry => Assert.True(entry.Questions.Count >= 40, $"{entry.Id} has {entry.Questions.Count} questions"));
    }

    [Theory]
    [InlineData("related: [nothing-such]", "unknown-related", "nothing-such")]
    [InlineData("sources: [S99]", "unknown-source", "S99")]
    [InlineData("review: {status: perhaps}", "review", "perhaps")]
    [InlineData("review: {status: withdrawn}", "review", "why")]
    [InlineData("sensitive: maybe", "schema", "maybe")]
    [InlineData("when_overdue: later", "schema", "later")]
    [InlineData("questins: [a]", "unknown-key", "'questions' was probably meant")]
    [InlineData("id: other", "id", "other")]
    public void A_fault_of_an_entry_names_file_value_and_cure(string line, string rule, string named)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var text = string.Join('\n', FaqFolder.Entry("causes").Split('\n').Where(old => !old.StartsWith(key + ":", StringComparison.Ordinal)));
        folder.Write("en/entries/causes.md", text.Replace("---\nThe", $"{line}\n---\nThe", StringComparison.Ordinal));

        var result = folder.Load();

        Assert.Null(result.Catalog);
        var problem = Assert.Single(result.Errors, problem => problem.Rule == rule);
        Assert.Equal("faq/en/entries/causes.md", problem.File);
        Assert.Equal("causes", problem.Entry);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_names_the_entries_that_answer_its_questions_too()
    {
        folder.Write("en/questions/causes.txt", "one\ntwo\nthree\n# also answered by: inheritance, prevalence\nfour\n# everyone\nfive\n");

        var entry = folder.Load().Catalog!.Find("causes")!;

        Assert.Equal(["one", "two", "three", "four", "five"], entry.Questions);
        var (question, others) = Assert.Single(entry.AlsoAnsweredBy);
        Assert.Equal("four", question);
        Assert.Equal(["inheritance", "prevalence"], others);
    }

    [Fact]
    public void Messages_that_are_kept_apart_are_read_with_what_they_are()
    {
        folder.Write("en/kept-apart.tsv", "text\tkind\tlabels\taudience\nwhy me\tin_scope\tcauses,inheritance\tfamily\nflu\toos_near\tnone\tstaff\n");

        var kept = folder.Load().Catalog!.Language.KeptApart;

        Assert.Equal(["why me", "flu"], kept.Select(message => message.Text));
        Assert.Equal(["causes", "inheritance"], kept[0].Labels);
    }

    [Theory]
    [InlineData("text\tkind\tlabels\nwhy me\tinscope\tcauses\n", "line 2")]
    [InlineData("why me\tin_scope\tcauses\n", "line 1")]
    public void A_fault_in_them_names_the_line(string text, string place)
    {
        folder.Write("en/kept-apart.tsv", text);

        var problem = Assert.Single(folder.Load().Errors);

        Assert.StartsWith($"faq/en/kept-apart.tsv, {place}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Such_a_heading_that_names_no_entry_is_an_error()
    {
        folder.Write("en/questions/causes.txt", "one\ntwo\nthree\n# also answered by: inheritence\nfour\nfive\n");

        var problem = Assert.Single(folder.Load().Errors);

        Assert.Equal("unknown-also", problem.Rule);
        Assert.Contains("'inheritance' was probably meant", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_questions_are_named_with_the_number()
    {
        folder.Write("en/questions/causes.txt", "why\n");

        Assert.Contains(folder.Load().Errors, problem => problem.Message == "faq/en/entries/causes.md: 'questions' needs at least 5, has 1; add some here or in faq/en/questions/causes.txt");
    }

    [Fact]
    public void A_question_of_two_entries_is_an_error()
    {
        File.AppendAllText(Path.Combine(folder.Path, "en/questions/causes.txt"), "\nHow many have it, exactly?\n");
        File.AppendAllText(Path.Combine(folder.Path, "en/questions/prevalence.txt"), "\nhow many have it exactly\n");

        Assert.Contains(folder.Load().Errors, problem => problem.Rule == "duplicate-question");
    }

    [Fact]
    public void Another_disclaimer_is_an_error()
    {
        folder.Write("en/disclaimer.md", "Ask your doctor.");

        Assert.Contains(folder.Load().Errors, problem => problem.Rule == "disclaimer");
    }

    [Fact]
    public void A_missing_folder_is_an_error_that_names_the_option()
    {
        var result = new FaqLoader(new SettableClock()).Load(Path.Combine(folder.Path, "nowhere"));

        Assert.Null(result.Catalog);
        Assert.Contains(result.Errors, problem => problem.Message.Contains("Faq:Path", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_text_loses_its_review()
    {
        var hash = folder.Load().Catalog!.Find("causes")!.ContentHash;
        var review = $"{{status: reviewed, by: 'A. Name, neurologist', on: 2026-11-01, due: 2027-11-01, of: {hash}}}";
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes", review: review));
        var signed = folder.Load().Catalog!.Find("causes")!;
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes", review: review) + "One more sentence.\n");
        var changed = folder.Load().Catalog!.Find("causes")!;

        var today = new DateOnly(2026, 11, 24);
        Assert.Equal(ReviewState.Reviewed, ReviewStates.Of(signed, today, serveDrafts: false));
        Assert.Equal(ReviewState.Overdue, ReviewStates.Of(signed, today.AddYears(2), serveDrafts: false));
        Assert.Equal(ReviewState.Hidden, ReviewStates.Of(changed, today, serveDrafts: false));
        Assert.Equal(ReviewState.Draft, ReviewStates.Of(changed, today, serveDrafts: true));
    }

    [Fact]
    public void No_text_of_an_entry_breaks_the_loader() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll<string, bool>((text, framed) =>
    {
        folder.Write("en/entries/causes.md", framed ? $"---\n{text}\n---\n{text}" : text ?? "");
        var result = folder.Load();
        return result.Catalog is not null || result.Errors.Any();
    }));

    public void Dispose() => folder.Dispose();
}
