using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Faq;

public sealed class CuratingChecksTests : IDisposable
{
    private const string Plain = "Genes are the plans of the body. ";

    private readonly FaqFolder folder = new();

    [Theory]
    [InlineData("Give 5 mg of it.", "forbidden-dose")]
    [InlineData("Most take 2.5 ml in the morning.", "forbidden-dose")]
    [InlineData("A feed of 120-150 millilitres is usual.", "forbidden-dose")]
    [InlineData("He got 10 mg/kg.", "forbidden-dose")]
    [InlineData("Set the pressure to 12 cmH2O.", "forbidden-setting")]
    [InlineData("A PEEP of 5 is common.", "forbidden-setting")]
    [InlineData("Oxygen runs at 2 litres per minute.", "forbidden-setting")]
    [InlineData("Keep SpO2 above 94%.", "forbidden-oxygen-target")]
    [InlineData("Sats should stay over 92.", "forbidden-oxygen-target")]
    [InlineData("At least 95 % oxygen saturation is the aim.", "forbidden-oxygen-target")]
    [InlineData("Suction every 2 hours.", "forbidden-schedule")]
    [InlineData("Turn the child four times a day.", "forbidden-schedule")]
    [InlineData("Your child will walk one day.", "forbidden-prediction")]
    [InlineData("Your baby is likely to live for years.", "forbidden-prediction")]
    [InlineData("Your daughter won't talk.", "forbidden-prediction")]
    [InlineData("We promise that it helps.", "forbidden-promise")]
    [InlineData("The operation is completely safe.", "forbidden-promise")]
    [InlineData("Do not worry.", "forbidden-promise")]
    [InlineData("Gene therapy will cure SMARD1.", "forbidden-promise")]
    public void What_no_answer_may_say_is_an_error_that_quotes_the_sentence(string sentence, string rule)
    {
        Answer($"{Plain}{sentence} {Plain}");

        var problem = Assert.Single(Check(), problem => problem.Rule.StartsWith("forbidden", StringComparison.Ordinal));

        Assert.Equal(rule, problem.Rule);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.Contains($"'{sentence}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_professionals_read_is_looked_at_as_well()
    {
        Answer($"{Plain}\n\n## For professionals\nNusinersen 12 mg was given.\n");

        Assert.Contains(Check(), problem => problem.Rule == "forbidden-dose");
    }

    [Theory]
    [InlineData("The chance is 1 in 4, or 25%, in each pregnancy.")]
    [InlineData("Nobody can promise how it will go, and no one can tell whether your child will walk.")]
    [InlineData("Be careful with anyone who promises or guarantees a cure.")]
    [InlineData("In that group 11 children were followed for 7.8 years, most of them with a ventilator at night.")]
    [InlineData("The criteria had a sensitivity of 98% and a specificity of 92%.")]
    [InlineData("One child managed up to 12 hours a day without the ventilator.")]
    [InlineData("Your child's team will go through it with you.")]
    [InlineData("Warning signs are blue lips and a low oxygen level.")]
    [InlineData("The chat is kept for 72 hours.")]
    public void What_may_be_said_is_not_taken_for_it(string sentence)
    {
        Answer(sentence);

        Assert.DoesNotContain(Check(), problem => problem.Rule.StartsWith("forbidden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("It is <b>bold</b>.", "raw-html")]
    [InlineData("<div>\na block\n</div>", "raw-html")]
    [InlineData("See [the page](example).", "broken-link")]
    [InlineData("See [the page]().", "broken-link")]
    [InlineData("## Something\n\nA text.", "heading")]
    [InlineData("A picture: ![a child](https://example.org/a.png)", "image")]
    [InlineData("This is **not closed.", "open-mark")]
    [InlineData("#heading without its space", "open-mark")]
    [InlineData("As one study says [S1, S9].", "citation")]
    public void Dead_Markdown_is_named(string markdown, string rule)
    {
        Answer(markdown);

        Assert.Equal(rule, Assert.Single(Check(), problem => problem.Rule is not ("answer-length" or "draft" or "reading-grade") && problem.Entry == "causes").Rule);
    }

    [Theory]
    [InlineData("A **bold** word, a [link](https://example.org/a), a *soft* one and\n\n- an item\n- **another**: here [S1]")]
    [InlineData("5 * 3 is a sum, snake_case is a word, and a <https://example.org> is a link.")]
    public void Sound_Markdown_is_not(string markdown)
    {
        Answer(markdown);

        Assert.DoesNotContain(Check(), problem => problem.Entry == "causes" && problem.Rule is not ("answer-length" or "draft" or "reading-grade"));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(180, false)]
    [InlineData(181, true)]
    public void The_part_for_families_has_its_length(int words, bool isFault)
    {
        Answer(string.Join(' ', Enumerable.Repeat("one", words - 1)) + " two.\n\n## For professionals\n" + string.Join(' ', Enumerable.Repeat("three", 500)));

        Assert.Equal(isFault, Check().Any(problem => problem.Rule == "answer-length" && problem.Entry == "causes"));
    }

    [Fact]
    public void A_hard_text_is_graded_and_a_plain_one_is_not_named()
    {
        Answer("Autosomal recessive neuromuscular degeneration characteristically necessitates multidisciplinary rehabilitation.");
        Assert.Contains(Check(), problem => problem.Rule == "reading-grade" && problem.Entry == "causes");

        Answer("The cat sat on the mat. The dog ran to the door. We all have two arms.");
        Assert.DoesNotContain(Check(), problem => problem.Rule == "reading-grade" && problem.Entry == "causes");
    }

    [Fact]
    public void Questions_of_two_entries_that_say_the_same_are_a_warning_unless_one_names_the_other()
    {
        Add("causes", "# also answered by: prevalence\ndo many girls develop broken diaphragms\n# everyone\nwhy do the boys lose strong legs");
        Add("prevalence", "do girls develop many broken diaphragm\nhow do boys lose the strong leg?");

        var problem = Assert.Single(Check(), problem => problem.Rule == "near-duplicate-question");

        Assert.Equal("prevalence", problem.Entry);
        Assert.Contains("'how do boys lose the strong leg?' says the same as 'why do the boys lose strong legs' of 'causes'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void None_of_this_keeps_the_bot_from_using_the_FAQ()
    {
        Answer("Give 5 mg of <b>it</b>.");

        Assert.Empty(folder.Load().Errors);
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<FaqProblem> Check() => new FaqChecker(new SettableClock(), trainer: null).Check(folder.Path).Problems;

    private void Answer(string text) =>
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes").Replace("The answer of causes.", text, StringComparison.Ordinal));

    private void Add(string id, string questions) => File.AppendAllText(Path.Combine(folder.Path, "en/questions", id + ".txt"), "\n" + questions + "\n");
}
