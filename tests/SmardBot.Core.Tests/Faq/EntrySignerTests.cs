using System.Text;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Curating;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Faq;

public sealed class EntrySignerTests : IDisposable
{
    private static readonly DateOnly Due = new(2027, 11, 24);

    private readonly FaqFolder folder = new();
    private readonly EntrySigner signer = new(new SettableClock());

    [Theory]
    [InlineData("\n", "", "{status: draft}")]
    [InlineData("\r\n", "\uFEFF", "{status: draft} # nobody yet")]
    [InlineData("\n", "", "\n  status: draft")]
    public void Signing_changes_the_review_and_no_other_byte(string lineEnd, string start, string review)
    {
        var before = start + FaqFolder.Entry("causes", review: review, more: "when_overdue: withhold\n").Replace("The answer", "Ünïcode  answer \t", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        folder.Write("en/entries/causes.md", "");
        File.WriteAllBytes(FileOf("causes"), Encoding.UTF8.GetBytes(before));
        var hash = folder.Load().Catalog!.Find("causes")!.ContentHash;

        var signed = signer.Review(folder.Path, "causes", "A. O'Name, neurologist: child", Due);

        var written = $"review: {{status: reviewed, by: 'A. O''Name, neurologist: child', on: 2026-11-24, due: 2027-11-24, of: '{hash}'}}";
        var expected = before.Replace($"review: {review}".Replace("\n", lineEnd, StringComparison.Ordinal), written, StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(File.ReadAllBytes(FileOf("causes"))));
        Assert.Equal(ReviewState.Reviewed, ReviewStates.Of(signed, new DateOnly(2026, 11, 24), serveDrafts: false));
        Assert.Equal("A. O'Name, neurologist: child", signed.Review.By);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(folder.Path, "en/entries")), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_changed_after_signing_is_a_draft_again_and_the_check_says_so()
    {
        signer.Review(folder.Path, "causes", "A. Name, neurologist", Due);
        File.AppendAllText(FileOf("causes"), "One more sentence.\n");

        var entry = folder.Load().Catalog!.Find("causes")!;

        Assert.Equal(ReviewState.Draft, ReviewStates.Of(entry, new DateOnly(2026, 11, 24), serveDrafts: true));
        Assert.Contains(folder.Load().Problems, problem => problem.Rule == "changed-since-review" && problem.Entry == "causes");
    }

    [Fact]
    public void A_withdrawn_entry_is_hidden_and_not_signed_by_mistake()
    {
        var withdrawn = signer.Withdraw(folder.Path, "causes", "It says 'never', which is wrong");

        Assert.Equal(ReviewState.Hidden, ReviewStates.Of(withdrawn, new DateOnly(2026, 11, 24), serveDrafts: true));
        Assert.Equal("It says 'never', which is wrong", folder.Load().Catalog!.Find("causes")!.Review.Why);
        Assert.Contains("was withdrawn", Assert.Throws<InvalidDataException>(() => signer.Review(folder.Path, "causes", "A. Name, neurologist", Due)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_entry_can_be_withdrawn()
    {
        signer.Review(folder.Path, "causes", "A. Name, neurologist", Due);

        Assert.Equal(ReviewStatus.Withdrawn, signer.Withdraw(folder.Path, "causes", "wrong").Review.Status);
    }

    [Fact]
    public void An_unknown_entry_is_named_with_what_was_probably_meant()
    {
        var exception = Assert.Throws<InvalidDataException>(() => signer.Withdraw(folder.Path, "inheritence", "wrong"));

        Assert.Contains("'inheritance' was probably meant", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_entry_is_not_signed()
    {
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes").Replace("The answer", "Give 5 mg. The answer", StringComparison.Ordinal));
        var before = File.ReadAllText(FileOf("causes"));

        var exception = Assert.Throws<InvalidDataException>(() => signer.Review(folder.Path, "causes", "A. Name, neurologist", Due));

        Assert.Contains("cannot be signed as it stands", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(FileOf("causes")));
    }

    public void Dispose() => folder.Dispose();

    private string FileOf(string id) => Path.Combine(folder.Path, "en", "entries", id + ".md");
}
