using SmardBot.Cli.Measuring.HeldOut;
using SmardBot.Core.Faq;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests.Measuring;

public sealed class FaqFoldTests : IDisposable
{
    private const int Folds = 5;

    private readonly FaqFolder folder = new();

    [Fact]
    public void Every_message_is_held_out_once_and_never_taught_where_it_is_held_out()
    {
        var catalog = folder.Load().Catalog!;

        FaqFold[] folds = [.. Enumerable.Range(0, Folds).Select(fold => FaqFold.Of(catalog, Folds, fold))];

        string[] questions = [.. folds.SelectMany(fold => fold.HeldOut).Where(message => message.Kind == MessageKind.InScope).Select(message => message.Text)];
        Assert.Equal(catalog.Entries.SelectMany(entry => entry.Questions).Order(StringComparer.Ordinal), questions.Order(StringComparer.Ordinal));
        Assert.Equal(catalog.Language.OffTopic.Near.Count, folds.Sum(fold => fold.HeldOut.Count(message => message.Kind == MessageKind.OosNear)));
        Assert.All(folds, fold =>
        {
            var taught = Taught(fold.Rest).ToHashSet(StringComparer.Ordinal);
            Assert.DoesNotContain(fold.HeldOut, message => taught.Contains(message.Text));
        });
    }

    [Fact]
    public void Every_entry_gives_its_share_to_every_part()
    {
        var catalog = folder.Load().Catalog!;
        var fold = FaqFold.Of(catalog, Folds, 2);

        Assert.All(catalog.Entries, entry =>
            Assert.InRange(fold.HeldOut.Count(message => message.Labels.Contains(entry.Id)), entry.Questions.Count / Folds, (entry.Questions.Count / Folds) + 1));
    }

    [Fact]
    public void What_other_entries_answer_too_is_right_as_well()
    {
        folder.Write("en/questions/causes.txt", "one\ntwo\nthree\nfour\nfive\n# also answered by: inheritance\nsix\n");
        var catalog = folder.Load().Catalog!;

        var six = Enumerable.Range(0, Folds).SelectMany(fold => FaqFold.Of(catalog, Folds, fold).HeldOut).Single(message => message.Text == "six");

        Assert.Equal(["causes", "inheritance"], six.Labels);
    }

    [Fact]
    public void The_title_and_what_is_there_twice_is_not_asked()
    {
        folder.Write("en/questions/causes.txt", "a title of causes\ntwo\nthree\nfour\nfive\nTwo!\n");

        var catalog = folder.Load().Catalog!;
        var asked = Enumerable.Range(0, Folds).SelectMany(fold => FaqFold.Of(catalog, Folds, fold).HeldOut).Where(message => message.Labels.Contains("causes")).ToList();

        Assert.Equal(["five", "four", "three", "two"], asked.Select(message => message.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Safety_examples_are_held_out_by_the_verdict_that_their_file_stands_for()
    {
        var catalog = folder.Load().Catalog!;
        var files = new Dictionary<string, string>(catalog.Language.SafetyFiles, StringComparer.Ordinal)
        {
            ["examples/emergency.txt"] = "# now\nhe is blue\nshe is grey\n",
            ["examples/crisis-suicide.txt"] = "i want to end it\n",
            ["examples/look-alikes.txt"] = "why do babies turn blue\n",
            ["examples/ordinary.txt"] = "school trips with a ventilator\n",
            ["examples/personal-advice.txt"] = "should we raise his pressure\n",
        };
        var whole = new FaqCatalog(catalog.Entries, catalog.Sources, catalog.Language with { SafetyFiles = files }, catalog.Hash);

        var first = FaqFold.Of(whole, 2, 0);

        Assert.Equal(
            [MessageKind.Emergency, MessageKind.EmergencyLookalike, MessageKind.Crisis, MessageKind.PersonalAdvice, MessageKind.Ordinary],
            first.HeldOut.Select(message => message.Kind).Where(kind => kind is not (MessageKind.InScope or MessageKind.OosNear or MessageKind.OosFar or MessageKind.Smalltalk)).Order());
        Assert.Equal("she is grey", first.Rest.Language.SafetyFiles["examples/emergency.txt"]);
        Assert.Equal(files["emergency.yaml"], first.Rest.Language.SafetyFiles["emergency.yaml"]);
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Taught(FaqCatalog catalog) =>
        catalog.Entries.SelectMany(entry => entry.Questions)
            .Concat(catalog.Language.OffTopic.Near)
            .Concat(catalog.Language.OffTopic.Far)
            .Concat(catalog.Language.Smalltalk.Values.SelectMany(intent => intent.Messages));
}
