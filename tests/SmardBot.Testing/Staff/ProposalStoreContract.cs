using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing.Staff;

/// <summary>What every store of proposals has to do. A test class per implementation derives from it and opens an empty store.</summary>
public abstract class ProposalStoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly StaffMember Ben = new("ben", "Ben", StaffRoles.Curator, StaffMember.Pages);

    private readonly Stack<IAsyncDisposable> owned = [];

    /// <summary>The store under test, and its audit.</summary>
    protected (IProposalStore Proposals, IAuditStore Audit) Stores { get; private set; }

    /// <summary>Opens an empty store.</summary>
    protected abstract (IProposalStore Proposals, IAuditStore Audit) Open();

    /// <inheritdoc/>
    public virtual Task InitializeAsync()
    {
        Stores = Open();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        while (owned.TryPop(out var last))
        {
            await last.DisposeAsync();
        }
    }

    /// <summary>Has something disposed of when the test is over, the last first.</summary>
    protected T Own<T>(T disposable)
        where T : IAsyncDisposable
    {
        owned.Push(disposable);
        return disposable;
    }

    [ContractFact]
    public async Task A_proposal_is_found_as_it_was_written()
    {
        var written = Waiting("p") with
        {
            Change = new FaqChange(
                "p", FaqChangeKind.ChangedAnswer, "causes", "", new AnswerDraft("What causes it?", "genes", "**A** \0 text with ümläuts", "More", ["S1", "S2"], ["why"], true), new EntrySignature("Dr. A", new(2027, 1, 1), new(2028, 1, 1), "hash"), "base"),
        };

        await AddAsync(written);

        var found = (await Stores.Proposals.FindAsync("p"))!;
        Assert.Equal(written with { Number = 1, Change = null! }, found with { Change = null! });
        Assert.Equal(written.Change with { Answer = null }, found.Change with { Answer = null });
        Assert.Equal(written.Change.Answer! with { Sources = [], Questions = [] }, found.Change.Answer! with { Sources = [], Questions = [] });
        Assert.Equal(written.Change.Answer.Sources, found.Change.Answer.Sources);
        Assert.Null(await Stores.Proposals.FindAsync("q"));
    }

    [ContractFact]
    public async Task What_is_accepted_stands_in_the_order_in_which_it_was_and_changes_the_version()
    {
        await AddAsync(Waiting("first"));
        await AddAsync(Waiting("second"));
        Assert.Equal(0, await Stores.Proposals.ReadVersionAsync());

        Assert.True(await DecideAsync("second", ProposalState.Accepted));
        Assert.True(await DecideAsync("first", ProposalState.Accepted));

        Assert.Equal(["second", "first"], (await Stores.Proposals.ReadAcceptedAsync()).Select(proposal => proposal.Id));
        Assert.Equal(2, await Stores.Proposals.ReadVersionAsync());
        Assert.Equal("Ben", (await Stores.Proposals.FindAsync("first"))!.DecidedBy);
    }

    [ContractFact]
    public async Task Of_many_who_decide_one_does()
    {
        await AddAsync(Waiting("p"));
        var decided = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => DecideAsync("p", number % 2 == 0 ? ProposalState.Accepted : ProposalState.Declined))));

        Assert.Single(decided, done => done);
        Assert.Equal(2, (await Stores.Audit.ReadAsync(new AuditQuery())).Count);
    }

    [ContractFact]
    public async Task What_waits_is_read_the_oldest_first_and_what_was_declined_does_not_count_as_accepted()
    {
        foreach (var id in new[] { "a", "b", "c" })
        {
            await AddAsync(Waiting(id));
        }

        await DecideAsync("b", ProposalState.Declined);

        Assert.Equal(["a", "c"], (await Stores.Proposals.ReadAsync(ProposalState.Waiting, 0, 10)).Select(proposal => proposal.Id));
        Assert.Equal("c", Assert.Single(await Stores.Proposals.ReadAsync(ProposalState.Waiting, 1, 10)).Id);
        Assert.Equal("not now", Assert.Single(await Stores.Proposals.ReadAsync(ProposalState.Declined, 0, 10)).Why);
        Assert.Equal(2, await Stores.Proposals.CountAsync(ProposalState.Waiting));
        Assert.Empty(await Stores.Proposals.ReadAcceptedAsync());
        Assert.Equal(0, await Stores.Proposals.ReadVersionAsync());
    }

    [ContractFact]
    public async Task What_the_files_hold_goes_out_of_what_is_accepted()
    {
        await AddAsync(Waiting("p") with { State = ProposalState.Accepted });
        var before = await Stores.Proposals.ReadVersionAsync();

        Assert.True(await Stores.Proposals.ChangeAsync((await Stores.Proposals.FindAsync("p"))! with { State = ProposalState.Filed }, ProposalState.Accepted, Line()));

        Assert.Empty(await Stores.Proposals.ReadAcceptedAsync());
        Assert.True(await Stores.Proposals.ReadVersionAsync() > before);
    }

    private static Proposal Waiting(string id) => new()
    {
        Id = id,
        Change = new FaqChange(id, FaqChangeKind.Alternate, "causes", "where does it come from"),
        ById = "ana",
        By = "Ana",
        At = Now,
        From = "review",
    };

    private static AuditLine Line() => AuditLine.Of(Ben, Now, ProposalActions.Accepted, "causes");

    private Task AddAsync(Proposal proposal) => Stores.Proposals.AddAsync(proposal, Line());

    private async Task<bool> DecideAsync(string id, ProposalState state)
    {
        var seen = (await Stores.Proposals.FindAsync(id))!;
        return await Stores.Proposals.ChangeAsync(
            seen with { State = state, DecidedById = Ben.Id, DecidedBy = Ben.Name, Decided = Now, Why = "not now" }, ProposalState.Waiting, Line());
    }
}
