using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Staff;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Staff;

public sealed class TicketDeskTests : IAsyncLifetime, IDisposable
{
    private static readonly StaffMember Ana = new("ana", "Ana", StaffRoles.Staff, StaffMember.Pages);
    private static readonly StaffMember Ben = new("ben", "Ben", StaffRoles.Staff, StaffMember.Teams);

    // A Monday at noon.
    private readonly SettableClock clock = new(new DateTimeOffset(2027, 2, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryAuditStore audit = new();
    private readonly InMemoryTicketStore store;
    private readonly InMemoryConversationStore conversations;
    private readonly Conversation said = new();
    private readonly FamilyTickets families;
    private readonly TicketDesk desk;
    private readonly OwedTicketReplies owed;
    private string code = "";
    private string id = "";

    public TicketDeskTests()
    {
        conversations = new InMemoryConversationStore(clock);
        store = new InMemoryTicketStore(conversations, audit, clock);
        owed = new OwedTicketReplies(store, said, clock, NullLogger<OwedTicketReplies>.Instance);
        var options = Options.Create(new TicketOptions());
        families = new FamilyTickets(store, options, OfficeHours.Parse(["Mon-Fri 09:00-17:00"], null, []), [], clock);
        desk = new TicketDesk(store, owed, options, [], clock);
    }

    public async Task InitializeAsync()
    {
        await conversations.CreateAsync(new Core.Conversations.Conversation("c", "directline", "dl_u", clock.GetUtcNow()));
        code = (await families.OpenAsync("c", "directline", new TicketContent("Can she swim?", "", []), default))!;
        id = (await store.FindOfAsync("c"))!.Id;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => owed.Dispose();

    [Fact]
    public async Task A_ticket_is_taken_answered_closed_and_opened_again()
    {
        Assert.Equal(DeskEnd.Done, (await desk.TakeAsync(Ana, id, default)).End);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(DeskEnd.Done, (await desk.ReplyAsync(Ana, id, "1", "Yes, with her doctor's advice.", default)).End);
        Assert.Equal(TicketState.Answered, (await store.FindAsync(id))!.State);
        Assert.Equal(DeskEnd.Done, (await desk.CloseAsync(Ana, id, default)).End);
        Assert.Equal(DeskEnd.Refused, (await desk.ReplyAsync(Ana, id, "2", "One more thing.", default)).End);
        Assert.Equal(DeskEnd.Done, (await desk.ReopenAsync(Ben, id, default)).End);

        Assert.Equal(["Support team: Yes, with her doctor's advice."], said.Said);
        var lines = await audit.ReadAsync(new AuditQuery(Subject: id));
        Assert.Equal(["ticket.reopened", "ticket.closed", "ticket.answered", "ticket.taken", "ticket.opened"], lines.Select(line => line.Action));
        Assert.Equal(300, lines[2].Seconds);
        Assert.All(lines, line => Assert.DoesNotContain("swim", $"{line}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_has_it()
    {
        await desk.TakeAsync(Ana, id, default);

        var second = await desk.TakeAsync(Ben, id, default);

        Assert.Equal(new DeskAnswer(DeskEnd.Taken, "Ana has it."), second);
        Assert.Equal(DeskEnd.Taken, (await desk.ReplyAsync(Ben, id, "1", "Hello.", default)).End);
        await desk.GiveBackAsync(Ana, id, default);
        Assert.Equal(DeskEnd.Done, (await desk.TakeAsync(Ben, id, default)).End);
    }

    [Theory]
    [InlineData("Give her 5 ml every four hours.")]
    [InlineData("Set the PEEP to 8.")]
    [InlineData("Don't worry, everything will be fine.")]
    [InlineData("   ")]
    public async Task What_no_answer_may_say_is_not_sent_by_a_person_either(string text)
    {
        var answer = await desk.ReplyAsync(Ana, id, "1", text, default);

        Assert.Equal(DeskEnd.Refused, answer.End);
        Assert.Empty(said.Said);
        Assert.Equal(TicketState.Waiting, (await store.FindAsync(id))!.State);
    }

    [Fact]
    public async Task A_reply_that_is_sent_twice_or_interrupted_reaches_the_family_once()
    {
        said.Away = true;
        Assert.Equal(DeskEnd.Done, (await desk.ReplyAsync(Ana, id, "1", "Hello.", default)).End);
        Assert.Empty(said.Said);

        said.Away = false;
        await owed.SayAllAsync(default);
        await owed.SayAllAsync(default);

        Assert.Equal(["Support team: Hello."], said.Said);
        Assert.Empty(await store.ReadOwedAsync(10));
    }

    [Fact]
    public async Task The_bot_is_quiet_while_somebody_has_it_and_wakes_after_ten_quiet_minutes_or_at_closing_time()
    {
        Assert.False(families.IsWithPerson(await store.FindAsync(id)));
        await desk.TakeAsync(Ana, id, default);
        Assert.True(families.IsWithPerson(await store.FindAsync(id)));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(families.IsWithPerson(await store.FindAsync(id)));

        clock.Advance(TimeSpan.FromMinutes(285));
        await desk.ReplyAsync(Ana, id, "1", "Hello.", default);
        Assert.True(families.IsWithPerson(await store.FindAsync(id)));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(families.IsWithPerson(await store.FindAsync(id)));
    }

    [Fact]
    public async Task What_the_family_writes_on_makes_it_unread_and_an_alarm_stays_marked()
    {
        await desk.ReplyAsync(Ana, id, "1", "Hello.", default);
        clock.Advance(TimeSpan.FromMinutes(1));

        await families.WroteAsync("c", isAlarm: true, default);
        await families.WroteAsync("c", isAlarm: false, default);

        var ticket = (await store.FindAsync(id))!;
        Assert.True(ticket is { IsUnread: true, Alarmed: true, State: TicketState.Taken });
        Assert.Single(await audit.ReadAsync(new AuditQuery(TicketActions.Alarmed)));
    }

    [Fact]
    public async Task The_code_finds_the_ticket_as_people_type_it_until_it_is_taken_back()
    {
        Assert.Equal(id, (await families.ReturnAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o'), default))?.Id);
        Assert.Null(await families.ReturnAsync("nonsense", default));
        Assert.Null(await families.ReturnAsync(ReturnCode.New(), default));

        var second = await families.NewCodeAsync("c", default);
        Assert.Null(await families.ReturnAsync(code, default));
        Assert.Equal(id, (await families.ReturnAsync(second, default))?.Id);
        Assert.True(await families.RevokeCodeAsync("c", default));
        Assert.Null(await families.ReturnAsync(second, default));
    }

    [Theory]
    [InlineData(StaffRoles.None)]
    [InlineData(StaffRoles.Curator)]
    [InlineData(StaffRoles.Clinician)]
    public async Task Who_does_not_answer_families_sees_and_does_nothing_here(StaffRoles roles)
    {
        var other = new StaffMember("x", "X", roles, StaffMember.Pages);

        Assert.Null(await desk.ReadAsync(other, new TicketQuery(), default));
        Assert.Null(await desk.FindAsync(other, id, default));
        DeskAnswer[] answers =
        [
            await desk.TakeAsync(other, id, default), await desk.GiveBackAsync(other, id, default), await desk.ReplyAsync(other, id, "1", "Hello.", default),
            await desk.CloseAsync(other, id, default), await desk.ReopenAsync(other, id, default),
        ];
        Assert.All(answers, answer => Assert.Equal(DeskEnd.NotAllowed, answer.End));
    }

    [Fact]
    public void Codes_hold_128_bits_and_never_repeat()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => ReturnCode.New()).ToArray();

        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, one => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$", one));
        Assert.All(codes, one => Assert.NotNull(ReturnCode.HashOf(one)));
    }

    /// <summary>What the family sees.</summary>
    private sealed class Conversation : ITicketReplies
    {
        private readonly HashSet<string> ids = [];

        public List<string> Said { get; } = [];

        public bool Away { get; set; }

        public Task<bool> SayAsync(TicketReply reply, CancellationToken cancellation)
        {
            if (Away)
            {
                throw new StoreUnavailableException("away");
            }

            if (ids.Add(reply.Id))
            {
                Said.Add($"{reply.Role}: {reply.Text}");
            }

            return Task.FromResult(true);
        }
    }
}
