using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing.Staff;

/// <summary>The stores that a ticket touches, opened on one place.</summary>
/// <param name="Conversations">Conversations.</param>
/// <param name="Tickets">Tickets.</param>
/// <param name="Audit">The audit.</param>
public sealed record TicketStores(IConversationStore Conversations, ITicketStore Tickets, IAuditStore Audit);

/// <summary>What every store of tickets and of the audit has to do. A test class per implementation derives from it and opens empty stores.</summary>
public abstract class TicketStoreContract : IAsyncLifetime
{
    private static readonly StaffMember Ana = new("ana", "Ana", StaffRoles.Staff, StaffMember.Pages);

    private readonly Stack<IAsyncDisposable> owned = [];

    /// <summary>The clock that the stores have to be opened with.</summary>
    protected SettableClock Clock { get; } = new();

    /// <summary>The stores under test.</summary>
    protected TicketStores Stores { get; private set; } = null!;

    /// <summary>Opens empty stores on <see cref="Clock"/>.</summary>
    protected abstract TicketStores Open();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        Stores = Open();
        await Stores.Conversations.CreateAsync(new Conversation("c", "directline", "dl_u", Clock.GetUtcNow()));
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
    public async Task A_ticket_is_found_as_it_was_opened()
    {
        var opened = New("t") with
        {
            Content = new TicketContent("what about \0 ümläuts \\u0000 \ud83d?", "**Nothing** found", [new NearEntry("causes", 0.25)]),
            CodeHash = "hash",
        };

        Assert.True(await OpenAsync(opened));

        var found = await Stores.Tickets.FindAsync("t");
        Assert.Equal(opened with { Version = 1, Content = null! }, found! with { Content = null! });
        Assert.Contains("ümläuts", found.Content.Question);
        Assert.Equal(opened.Content.Said, found.Content.Said);
        Assert.Equal(opened.Content.Nearest, found.Content.Nearest);
        Assert.Equal("t", (await Stores.Tickets.FindByCodeAsync("hash"))?.Id);
        Assert.Equal("t", (await Stores.Tickets.FindOfAsync("c"))?.Id);
        Assert.Null(await Stores.Tickets.FindByCodeAsync("other"));
        Assert.Equal(TicketActions.Opened, Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery())).Action);
    }

    [ContractFact]
    public async Task A_conversation_has_one_open_ticket_however_many_ask_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => OpenAsync(New($"t{number}")))));

        Assert.Single(opened, isOpen => isOpen);
        Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery()));
        Assert.False(await OpenAsync(New("x") with { ConversationId = "nowhere" }));
    }

    [ContractFact]
    public async Task Of_many_who_take_a_ticket_one_gets_it()
    {
        await OpenAsync(New("t"));
        var seen = (await Stores.Tickets.FindAsync("t"))!;

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() =>
            Stores.Tickets.ChangeAsync(seen with { State = TicketState.Taken, HolderId = $"{number}", Holder = $"Number {number}" }, Line(TicketActions.Taken)))));

        Assert.Single(taken, got => got);
        Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery(TicketActions.Taken)));
        Assert.Equal(2, (await Stores.Tickets.FindAsync("t"))!.Version);
    }

    [ContractFact]
    public async Task A_reply_is_owed_until_it_is_struck_and_sent_again_is_kept_once()
    {
        await OpenAsync(New("t"));
        var reply = new TicketReply("t|1", "t", "c", "Support team", "Hello.", Clock.GetUtcNow());
        Assert.True(await ChangeAsync("t", ticket => ticket with { State = TicketState.Answered, Answered = Clock.GetUtcNow() }, reply));
        Assert.Equal([reply], await Stores.Tickets.ReadOwedAsync(10));

        await Stores.Tickets.StrikeAsync("t|1");
        Assert.True(await ChangeAsync("t", ticket => ticket, reply));

        Assert.Empty(await Stores.Tickets.ReadOwedAsync(10));
    }

    [ContractFact]
    public async Task The_inbox_begins_with_who_waits_longest_and_ends_with_who_was_answered()
    {
        foreach (var (id, state) in new[] { ("answered", TicketState.Answered), ("taken", TicketState.Taken), ("late", TicketState.Waiting), ("later", TicketState.Waiting), ("closed", TicketState.Closed) })
        {
            await Stores.Conversations.CreateAsync(new Conversation(id, "directline", null, Clock.GetUtcNow()));
            await OpenAsync(New(id) with { ConversationId = id, FamilyWrote = Clock.GetUtcNow() });
            await ChangeAsync(id, ticket => ticket with { State = state, Closed = state == TicketState.Closed ? Clock.GetUtcNow() : null, Changed = Clock.GetUtcNow() });
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["late", "later", "taken", "answered"], (await Stores.Tickets.ReadAsync(new TicketQuery())).Select(ticket => ticket.Id));
        Assert.Equal(["later"], (await Stores.Tickets.ReadAsync(new TicketQuery(TicketState.Waiting, Skip: 1, Limit: 1))).Select(ticket => ticket.Id));
        Assert.Equal("closed", Assert.Single(await Stores.Tickets.ReadAsync(new TicketQuery(TicketState.Closed))).Id);
        var counts = await Stores.Tickets.CountAsync();
        Assert.Equal((2, 1, 1, 1, 4), (counts.Waiting, counts.Taken, counts.Answered, counts.Closed, counts.Open));
        Assert.Equal((await Stores.Tickets.FindAsync("closed"))!.Changed, counts.Changed);
    }

    [ContractFact]
    public async Task A_closed_ticket_opens_again_only_where_no_other_is_open()
    {
        await OpenAsync(New("first"));
        await ChangeAsync("first", ticket => ticket with { State = TicketState.Closed, Closed = Clock.GetUtcNow() });
        Assert.True(await ChangeAsync("first", ticket => ticket with { State = TicketState.Taken, Closed = null }));
        await ChangeAsync("first", ticket => ticket with { State = TicketState.Closed, Closed = Clock.GetUtcNow() });
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await OpenAsync(New("second")));

        Assert.False(await ChangeAsync("first", ticket => ticket with { State = TicketState.Taken, Closed = null }));
        Assert.Equal("second", (await Stores.Tickets.FindOfAsync("c"))?.Id);
    }

    [ContractFact]
    public async Task A_conversation_lives_as_long_as_its_ticket()
    {
        await OpenAsync(New("t"));
        Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await Stores.Conversations.DeleteIdleAsync(Clock.GetUtcNow()));
        await ChangeAsync("t", ticket => ticket with { State = TicketState.Closed, Closed = Clock.GetUtcNow() });
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, await Stores.Tickets.DeleteAsync(Clock.GetUtcNow(), Clock.GetUtcNow()));
        Assert.Equal(1, await Stores.Conversations.DeleteIdleAsync(Clock.GetUtcNow()));
    }

    [ContractFact]
    public async Task Forget_me_takes_the_ticket_and_what_is_owed_along_and_leaves_the_audit()
    {
        await OpenAsync(New("t") with { CodeHash = "hash" });
        await ChangeAsync("t", ticket => ticket, new TicketReply("t|1", "t", "c", "Support team", "Hello.", Clock.GetUtcNow()));

        Assert.True(await Stores.Conversations.DeleteAsync("c"));

        Assert.Null(await Stores.Tickets.FindAsync("t"));
        Assert.Null(await Stores.Tickets.FindByCodeAsync("hash"));
        Assert.Empty(await Stores.Tickets.ReadOwedAsync(10));
        Assert.Equal(2, (await Stores.Audit.ReadAsync(new AuditQuery(TicketActions.All))).Count);
    }

    [ContractFact]
    public async Task A_ticket_that_nobody_touches_is_closed_and_later_deleted()
    {
        await OpenAsync(New("t"));
        Clock.Advance(TimeSpan.FromDays(15));

        Assert.Equal(0, await Stores.Tickets.DeleteAsync(Clock.GetUtcNow().AddDays(-3), Clock.GetUtcNow().AddDays(-14)));

        Assert.Equal(TicketState.Closed, (await Stores.Tickets.FindAsync("t"))!.State);
        Assert.Equal("t", Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery(TicketActions.Expired))).Subject);
    }

    [ContractFact]
    public async Task The_audit_is_read_by_action_subject_and_time_the_newest_first()
    {
        foreach (var (action, subject) in new[] { ("ticket.taken", "t"), ("entry.signed", "causes"), ("ticket.closed", "t") })
        {
            await Stores.Audit.AddAsync(AuditLine.Of(Ana, Clock.GetUtcNow(), action, subject, "detail", 7));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["ticket.closed", "entry.signed", "ticket.taken"], (await Stores.Audit.ReadAsync(new AuditQuery())).Select(line => line.Action));
        Assert.Equal(["ticket.closed", "ticket.taken"], (await Stores.Audit.ReadAsync(new AuditQuery("ticket.", "t"))).Select(line => line.Action));
        Assert.Equal("ticket.closed", Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery(From: Clock.GetUtcNow().AddMinutes(-1)))).Action);
        Assert.Equal("entry.signed", Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery(Skip: 1, Limit: 1))).Action);
        var line = (await Stores.Audit.ReadAsync(new AuditQuery("entry.")))[0];
        Assert.Equal(("ana", "Ana", "pages", "causes", "detail", 7L), (line.ActorId, line.Actor, line.Door, line.Subject, line.Detail, line.Seconds));
    }

    private Ticket New(string id) => new()
    {
        Id = id,
        ConversationId = "c",
        Channel = "directline",
        Content = new TicketContent("why", "", []),
        Consented = Clock.GetUtcNow(),
        Opened = Clock.GetUtcNow(),
        Changed = Clock.GetUtcNow(),
        FamilyWrote = Clock.GetUtcNow(),
    };

    private AuditLine Line(string action) => AuditLine.Of(Ana, Clock.GetUtcNow(), action, "t");

    private Task<bool> OpenAsync(Ticket ticket) => Stores.Tickets.OpenAsync(ticket, AuditLine.OfFamily(Clock.GetUtcNow(), TicketActions.Opened, ticket.Id));

    private async Task<bool> ChangeAsync(string id, Func<Ticket, Ticket> change, TicketReply? reply = null) =>
        await Stores.Tickets.ChangeAsync(change((await Stores.Tickets.FindAsync(id))!), Line(TicketActions.Replied), reply);
}
