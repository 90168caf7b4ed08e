using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Core.Tests.Knowledge;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Staff;

/// <summary>From what staff write to what the bot says: the desk, the overlay, and the FAQ that is in force.</summary>
public sealed class FaqDeskTests : IClassFixture<FaqDeskTests.Models>, IAsyncLifetime, IDisposable
{
    private static readonly StaffMember Cora = new("cora", "Cora", StaffRoles.Curator, StaffMember.Pages);
    private static readonly StaffMember Carl = new("carl", "Carl", StaffRoles.Curator, StaffMember.Pages);
    private static readonly StaffMember Doc = new("doc", "Dr. Doe", StaffRoles.Clinician, StaffMember.Pages);

    private readonly SettableClock clock = new();
    private readonly FaqFolder folder = new();
    private readonly InMemoryAuditStore audit = new();
    private readonly FlakyStore store;
    private readonly KnowledgeBase knowledge;
    private readonly FaqDesk desk;
    private readonly ProposalOverlay overlay;

    private readonly Models models;

    public FaqDeskTests(Models models)
    {
        this.models = models;
        store = new FlakyStore(new InMemoryProposalStore(audit));
        (knowledge, desk, overlay) = Instance();
    }

    public Task InitializeAsync() => knowledge.ReloadAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_alternate_in_the_curators_own_words_is_in_force_on_every_instance()
    {
        var (other, _, _) = Instance();
        await other.ReloadAsync();

        var added = await desk.AddAlternateAsync(Cora, "causes", "where in the body does smard1 begin", ["hw did my boy get this"], "review", default);
        await other.ReloadAsync();
        await knowledge.ReloadAsync();

        Assert.Equal(DeskEnd.Done, added.End);
        Assert.Contains("where in the body does smard1 begin", Entry("causes").Questions);
        Assert.Contains("where in the body does smard1 begin", other.Current!.Catalog.Find("causes")!.Questions);
        other.Dispose();
    }

    [Theory]
    [InlineData("Can my girl learn to swim?")]
    [InlineData("and please tell me can my girl learn to swim soon")]
    public async Task A_familys_sentence_is_never_published(string text)
    {
        var answer = await desk.AddAlternateAsync(Cora, "causes", text, ["can my girl learn to swim"], "review", default);

        Assert.Equal(DeskEnd.Refused, answer.End);
        Assert.Empty(await store.ReadAcceptedAsync());
    }

    [Fact]
    public async Task Nothing_that_staff_change_reaches_the_safety_gate()
    {
        var gate = knowledge.Current!.Gate;
        var trainer = new Recorder();
        using var guarded = Knowledge(trainer, Overlay());
        await desk.AddNegativeAsync(Cora, "qqnegative of a curator", [], "review", default);
        await desk.AddAlternateAsync(Cora, "causes", "qqalternate of a curator", [], "review", default);

        await guarded.ReloadAsync();

        Assert.NotNull(gate);
        var withAlternate = trainer.Sets.Where(set => set.Examples.Any(example => example.Text.Contains("qqalternate", StringComparison.Ordinal))).ToArray();
        Assert.NotEmpty(withAlternate);
        Assert.All(withAlternate, set => Assert.Contains(set.Examples, example => example.Label == "causes"));
    }

    [Fact]
    public async Task A_text_needs_a_second_person_and_is_a_draft_until_a_clinician_signs_it()
    {
        var proposed = await desk.ProposeAsync(Cora, Changed("causes", "SMARD1 is caused by changes in one gene. Nobody is to blame."), [], "answers", default);
        Assert.Equal(DeskEnd.Done, proposed.End);
        Assert.Equal(DeskEnd.Refused, (await desk.AcceptAsync(Cora, proposed.Subject!, default)).End);
        await knowledge.ReloadAsync();
        Assert.DoesNotContain("Nobody is to blame", Entry("causes").Answer);

        Assert.Equal(DeskEnd.Done, (await desk.AcceptAsync(Carl, proposed.Subject!, default)).End);
        await knowledge.ReloadAsync();
        var changed = Entry("causes");
        Assert.Contains("Nobody is to blame", changed.Answer);
        Assert.Equal(ReviewState.Draft, State(changed));

        var due = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddYears(1);
        Assert.Equal(DeskEnd.NotAllowed, (await desk.SignAsync(Carl, changed, changed.ContentHash, "neurologist", due, default)).End);
        Assert.Equal(DeskEnd.Taken, (await desk.SignAsync(Doc, changed, "another text", "neurologist", due, default)).End);
        Assert.Equal(DeskEnd.Done, (await desk.SignAsync(Doc, changed, changed.ContentHash, "neurologist", due, default)).End);
        await knowledge.ReloadAsync();
        Assert.Equal(ReviewState.Reviewed, State(Entry("causes")));
        Assert.Equal("Dr. Doe, neurologist", Entry("causes").Review.By);
    }

    [Fact]
    public async Task A_new_answer_is_shown_once_a_second_person_accepts_it()
    {
        var draft = new AnswerDraft("Can a child with SMARD1 swim?", "living", "Many children enjoy warm water. Ask the care team first.", null, ["S1"], ["can she swim", "is swimming possible", "swimming pool", "may we go swimming", "hydrotherapy"]);
        var proposed = await desk.ProposeAsync(Cora, new FaqChange(FaqDesk.NewId(), FaqChangeKind.NewAnswer, "swimming", Answer: draft), [], "review", default);

        Assert.Equal(new DeskAnswer(DeskEnd.Done, Subject: proposed.Subject), proposed);
        await desk.AcceptAsync(Doc, proposed.Subject!, default);
        await knowledge.ReloadAsync();

        Assert.Equal("Can a child with SMARD1 swim?", Entry("swimming").Title);
        Assert.Equal(draft.Questions, Entry("swimming").Questions);
    }

    [Theory]
    [InlineData("Give 5 ml every four hours.", "dose")]
    [InlineData("Your child will die soon.", "predicts")]
    public async Task Forbidden_content_blocks(string text, string reason)
    {
        var answer = await desk.ProposeAsync(Cora, Changed("causes", text), [], "answers", default);

        Assert.Equal(DeskEnd.Refused, answer.End);
        Assert.Contains(reason, answer.Message);
    }

    [Fact]
    public async Task A_broken_proposal_never_takes_the_FAQ_down_and_the_others_stay_in_force()
    {
        await desk.AddAlternateAsync(Cora, "causes", "first good question about it", [], "review", default);
        await AcceptUncheckedAsync(new FaqChange("broken", FaqChangeKind.NewAnswer, "broken", Answer: new AnswerDraft("No source?", "x", "Text.", null, ["S99"], [])));
        await desk.AddAlternateAsync(Cora, "causes", "second good question about it", [], "review", default);
        await AcceptUncheckedAsync(new FaqChange("gone", FaqChangeKind.Alternate, "no-such-entry", "text"));

        await knowledge.ReloadAsync();

        Assert.True(knowledge.Status.IsReady);
        Assert.Null(knowledge.Status.Fault);
        Assert.Contains("first good question about it", Entry("causes").Questions);
        Assert.Contains("second good question about it", Entry("causes").Questions);
        Assert.Null(knowledge.Current!.Catalog.Find("broken"));
        Assert.Equal(["broken", "gone"], overlay.Left.Keys.Order());
    }

    [Fact]
    public async Task A_withdrawn_answer_is_gone_at_once()
    {
        Assert.Equal(DeskEnd.Refused, (await desk.WithdrawAsync(Cora, "causes", " ", default)).End);
        Assert.Equal(DeskEnd.Done, (await desk.WithdrawAsync(Cora, "causes", "It's wrong.", default)).End);
        await knowledge.ReloadAsync();

        Assert.Equal(ReviewState.Hidden, State(Entry("causes")));
        Assert.Equal("It's wrong.", Entry("causes").Review.Why);
    }

    [Fact]
    public async Task While_the_store_is_away_what_is_in_force_stays()
    {
        await desk.AddAlternateAsync(Cora, "causes", "a question of a curator", [], "review", default);
        await knowledge.ReloadAsync();
        store.Away = true;
        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes") + "Another sentence.\n");

        await knowledge.ReloadAsync();

        Assert.Contains("a question of a curator", Entry("causes").Questions);
        Assert.Contains("Another sentence.", Entry("causes").Answer);
    }

    [Fact]
    public async Task What_the_files_hold_is_struck_after_a_day()
    {
        await desk.AddAlternateAsync(Cora, "causes", "a question of a curator", [], "review", default);
        await knowledge.ReloadAsync();
        foreach (var (file, text) in overlay.Current!.Over.Texts.Where(file => overlay.Current.Files.Texts[file.Key] != file.Value))
        {
            folder.Write(file["faq/".Length..], text);
        }

        await knowledge.ReloadAsync();
        Assert.Single(await store.ReadAcceptedAsync());
        clock.Advance(ProposalOverlay.FiledAfter + TimeSpan.FromMinutes(1));
        folder.Write("en/entries/prevalence.md", FaqFolder.Entry("prevalence") + "Another sentence.\n");
        await knowledge.ReloadAsync();

        Assert.Empty(await store.ReadAcceptedAsync());
        Assert.Contains("a question of a curator", Entry("causes").Questions);
        Assert.Single(await audit.ReadAsync(new AuditQuery(ProposalActions.Filed)));
    }

    [Fact]
    public async Task A_curator_can_take_an_alternate_out_of_force_again()
    {
        var added = await desk.AddAlternateAsync(Cora, "causes", "a question of a curator", [], "review", default);
        Assert.Equal(DeskEnd.NotAllowed, (await desk.RetractAsync(Doc, added.Subject!, default)).End);
        Assert.Equal(DeskEnd.Done, (await desk.RetractAsync(Carl, added.Subject!, default)).End);

        await knowledge.ReloadAsync();

        Assert.DoesNotContain("a question of a curator", Entry("causes").Questions);
    }

    public void Dispose()
    {
        knowledge.Dispose();
        folder.Dispose();
    }

    private FaqEntry Entry(string id) => knowledge.Current!.Catalog.Find(id)!;

    private ReviewState State(FaqEntry entry) => ReviewStates.Of(entry, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), serveDrafts: true);

    private FaqChange Changed(string id, string text) => new(
        FaqDesk.NewId(), FaqChangeKind.ChangedAnswer, id, Answer: new AnswerDraft(Entry(id).Title, Entry(id).Theme, text, null, ["S1"], []), Of: Entry(id).ContentHash);

    private async Task AcceptUncheckedAsync(FaqChange change) => await store.AddAsync(
        new Proposal { Id = change.Id, Change = change, State = ProposalState.Accepted, ById = "x", By = "X", At = clock.GetUtcNow(), Decided = clock.GetUtcNow(), From = "answers" },
        AuditLine.Of(Cora, clock.GetUtcNow(), ProposalActions.Accepted, change.Entry));

    private (KnowledgeBase Knowledge, FaqDesk Desk, ProposalOverlay Overlay) Instance()
    {
        var own = Overlay();
        return (Knowledge(new WordCounter(), own), new FaqDesk(store, own, new ChangeChecker(clock), clock), own);
    }

    private ProposalOverlay Overlay() => new(store, clock, NullLogger<ProposalOverlay>.Instance);

    private KnowledgeBase Knowledge(ITextClassifierTrainer trainer, ProposalOverlay own)
    {
        var faq = Options.Create(new FaqOptions { Path = folder.Path, CachePath = models.Folder.Path });
        return new KnowledgeBase(faq, Options.Create(new MatcherOptions()), trainer, NoEncoder.Instance, new ModelCache(faq, NullLogger<ModelCache>.Instance), own, clock, NullLogger<KnowledgeBase>.Instance);
    }

    /// <summary>The gate is trained once for all of these tests: nothing that they do changes it.</summary>
    public sealed class Models : IDisposable
    {
        public TemporaryFolder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }

    /// <summary>Remembers what was learnt from.</summary>
    private sealed class Recorder : ITextClassifierTrainer
    {
        private readonly WordCounter inner = new();

        public System.Collections.Concurrent.ConcurrentBag<TrainingSet> Sets { get; } = [];

        public string Engine => inner.Engine;

        public ITextClassifier Train(TrainingSet examples, CancellationToken cancellation = default)
        {
            Sets.Add(examples);
            return inner.Train(examples, cancellation);
        }

        public ITextClassifier Load(Stream stream) => inner.Load(stream);
    }

    /// <summary>A store that can be away.</summary>
    private sealed class FlakyStore(IProposalStore inner) : IProposalStore
    {
        public bool Away { get; set; }

        public Task AddAsync(Proposal proposal, AuditLine line, CancellationToken cancellation = default) => inner.AddAsync(proposal, line, cancellation);

        public Task<Proposal?> FindAsync(string id, CancellationToken cancellation = default) => inner.FindAsync(id, cancellation);

        public Task<IReadOnlyList<Proposal>> ReadAsync(ProposalState state, int skip, int limit, CancellationToken cancellation = default) => inner.ReadAsync(state, skip, limit, cancellation);

        public Task<long> CountAsync(ProposalState state, CancellationToken cancellation = default) => inner.CountAsync(state, cancellation);

        public Task<IReadOnlyList<Proposal>> ReadAcceptedAsync(CancellationToken cancellation = default) => inner.ReadAcceptedAsync(cancellation);

        public Task<long> ReadVersionAsync(CancellationToken cancellation = default) =>
            Away ? throw new StoreUnavailableException("away") : inner.ReadVersionAsync(cancellation);

        public Task<bool> ChangeAsync(Proposal changed, ProposalState seen, AuditLine line, CancellationToken cancellation = default) => inner.ChangeAsync(changed, seen, line, cancellation);
    }
}
