using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;
using SmardBot.Testing.Contracts;
using Xunit;

namespace SmardBot.Testing.Staff;

/// <summary>What every store of the inbox has to do. A test class per implementation derives from it and opens empty stores.</summary>
public abstract class InboxStoreContract : IAsyncLifetime
{
    private static readonly StaffMember Cora = new("cora", "Cora", StaffRoles.Curator, StaffMember.Teams);

    private readonly Stack<IAsyncDisposable> owned = [];

    /// <summary>The clock that the stores have to be opened with.</summary>
    protected SettableClock Clock { get; } = new();

    /// <summary>The stores that a ticket touches.</summary>
    protected TicketStores Stores { get; private set; } = null!;

    /// <summary>The store under test.</summary>
    protected IInboxStore Inbox { get; private set; } = null!;

    /// <summary>Opens empty stores on <see cref="Clock"/>.</summary>
    protected abstract (TicketStores Stores, IInboxStore Inbox) Open();

    /// <inheritdoc/>
    public virtual Task InitializeAsync()
    {
        (Stores, Inbox) = Open();
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
    public async Task A_channel_is_found_as_it_was_asked_for_and_a_second_wish_takes_the_place_of_the_first()
    {
        await AskAsync("a", "19:one");
        await AskAsync("b", "19:one");

        Assert.Equal(Wish("b", "19:one"), Assert.Single(await Inbox.ReadAsync()));
        Assert.Equal(2, (await Stores.Audit.ReadAsync(new AuditQuery("channel."))).Count);
    }

    [ContractFact]
    public async Task One_channel_is_the_inbox_the_last_that_was_confirmed()
    {
        await AskAsync("a", "19:one");
        await AskAsync("b", "19:two");
        Assert.True(await ConfirmAsync("a"));
        Assert.False(await ConfirmAsync("a"));

        Assert.True(await ConfirmAsync("b"));

        var inbox = Assert.Single(await Inbox.ReadAsync());
        Assert.Equal(("b", "Dora", true), (inbox.Id, inbox.ConfirmedBy, inbox.IsInbox));
    }

    [ContractFact]
    public async Task A_fault_is_kept_until_it_is_over_and_a_channel_goes_when_it_is_removed()
    {
        await AskAsync("a", "19:one");
        await ConfirmAsync("a");

        await Inbox.FaultAsync("a", "gone");
        Assert.Equal("gone", (await Inbox.ReadAsync())[0].Fault);
        await Inbox.FaultAsync("a", null);
        Assert.Null((await Inbox.ReadAsync())[0].Fault);
        Assert.True(await Inbox.RemoveAsync("a", Line("channel.removed", "a")));
        Assert.False(await Inbox.RemoveAsync("a", Line("channel.removed", "a")));

        Assert.Empty(await Inbox.ReadAsync());
        Assert.Single(await Stores.Audit.ReadAsync(new AuditQuery("channel.removed")));
    }

    [ContractFact]
    public async Task A_ticket_is_owed_until_its_card_shows_its_version_and_again_after_each_change()
    {
        var ticket = await TicketAsync("t");
        Assert.Equal(["t"], await Inbox.ReadOwedAsync(10));
        var card = (await Inbox.ClaimAsync("t", Soon))!;
        Assert.Equal((0, null, 0), (card.Version, card.Place, card.Relayed));

        await Inbox.KeepAsync(card with { Version = ticket.Version, Place = new CardPlace("https://teams", "19:x;messageid=1", "1"), Relayed = 7, Lines = ["2", "3"] });
        Assert.Empty(await Inbox.ReadOwedAsync(10));
        Assert.True(await Stores.Tickets.ChangeAsync(ticket with { Alarmed = true }, Line("ticket.alarmed", "t")));

        Assert.Equal(["t"], await Inbox.ReadOwedAsync(10));
        var kept = (await Inbox.ClaimAsync("t", Soon))!;
        Assert.Equal((ticket.Version, new CardPlace("https://teams", "19:x;messageid=1", "1"), 7L), (kept.Version, kept.Place, kept.Relayed));
        Assert.Equal(["2", "3"], kept.Lines);
    }

    [ContractFact]
    public async Task A_card_is_in_one_hand_until_it_is_kept_or_its_time_is_over()
    {
        await TicketAsync("t");
        var card = (await Inbox.ClaimAsync("t", Soon))!;

        Assert.Null(await Inbox.ClaimAsync("t", Soon));
        await Inbox.KeepAsync(card);
        Assert.NotNull(await Inbox.ClaimAsync("t", Soon));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull(await Inbox.ClaimAsync("t", Soon));
    }

    [ContractFact]
    public async Task Of_many_who_take_a_card_in_hand_one_has_it()
    {
        await TicketAsync("t");

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Inbox.ClaimAsync("t", Soon))));

        Assert.Single(all, card => card is not null);
    }

    [ContractFact]
    public async Task The_card_of_a_deleted_ticket_is_an_orphan_until_it_is_forgotten()
    {
        var ticket = await TicketAsync("t");
        await Inbox.KeepAsync((await Inbox.ClaimAsync("t", Soon))! with { Version = ticket.Version });
        Assert.Empty(await Inbox.ReadOrphansAsync(10));

        await Stores.Conversations.DeleteAsync("c-t");

        Assert.Equal(["t"], await Inbox.ReadOrphansAsync(10));
        Assert.Empty(await Inbox.ReadOwedAsync(10));
        await Inbox.ForgetAsync("t");
        Assert.Empty(await Inbox.ReadOrphansAsync(10));
    }

    private DateTimeOffset Soon => Clock.GetUtcNow() + TimeSpan.FromMinutes(1);

    private InboxChannel Wish(string id, string conversation) => new()
    {
        Id = id,
        TenantId = "tenant",
        TeamId = "19:team",
        ConversationId = conversation,
        Name = "Helpline / Fragen ü",
        ServiceUrl = "https://teams.example/emea/",
        BotId = "28:bot",
        AskedById = "cora",
        AskedBy = "Cora",
        Asked = Clock.GetUtcNow(),
    };

    private Task AskAsync(string id, string conversation) => Inbox.AskAsync(Wish(id, conversation), Line("channel.asked", id));

    private Task<bool> ConfirmAsync(string id) => Inbox.ConfirmAsync(id, "Dora", Clock.GetUtcNow(), Line("channel.connected", id));

    private AuditLine Line(string action, string subject) => AuditLine.Of(Cora, Clock.GetUtcNow(), action, subject);

    private async Task<Ticket> TicketAsync(string id)
    {
        var now = Clock.GetUtcNow();
        await Stores.Conversations.CreateAsync(new Conversation($"c-{id}", "directline", "dl_u", now));
        var ticket = new Ticket
        {
            Id = id,
            ConversationId = $"c-{id}",
            Channel = "directline",
            Content = new TicketContent("why", "", [], After: 3, InTeams: true),
            Consented = now,
            Opened = now,
            Changed = now,
            FamilyWrote = now,
        };
        Assert.True(await Stores.Tickets.OpenAsync(ticket, AuditLine.OfFamily(now, TicketActions.Opened, id)));
        var found = (await Stores.Tickets.FindAsync(id))!;
        Assert.True(found.Content is { After: 3, InTeams: true });
        return found;
    }
}
