using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Storage;

namespace SmardBot.LoadTests.Staff;

/// <summary>Fills a store with what staff look at. Seeded: every run makes the same.</summary>
internal sealed class StaffFilling(int tickets, int questions)
{
    private const int Batch = 2_000;
    private const int Looks = 20;
    private const int LookedAt = 20;

    private static readonly string[] Entries = ["causes", "inheritance", "symptoms", "diagnosis", "breathing-support", "treatment", "prognosis", "nutrition"];
    private static readonly string[] Subjects = ["swimming", "school", "a wheelchair", "flying", "vaccines", "the night", "a cough", "siblings", "the dentist", "a pet", "music", "summer heat", "travel", "the bath", "toys"];
    private static readonly string[] Frames = ["can we try {0} with her number {1}", "what about {0} number {1}", "is {0} possible {1} with smard1", "who helps with {0} in case {1}", "how do others do {0} {1}"];

    private readonly Random random = new(7);

    /// <summary>Fills it.</summary>
    public async Task FillAsync(IEnumerable<(string Key, string Value)> store)
    {
        await using var provider = Open(store);
        await FillReviewsAsync(provider.GetRequiredService<IReviewStore>());
        await FillTicketsAsync(provider.GetRequiredService<IConversationStore>(), provider.GetRequiredService<ITicketStore>());
        await FillProposalsAsync(provider.GetRequiredService<IProposalStore>());
    }

    /// <summary>What the channel of Teams that is the inbox costs every few seconds: the look for what it is owed, when each ticket has its card.</summary>
    public async Task LookAsync(IEnumerable<(string Key, string Value)> store)
    {
        await using var provider = Open(store);
        var (inbox, kept) = (provider.GetRequiredService<IInboxStore>(), provider.GetRequiredService<ITicketStore>());
        await Parallel.ForEachAsync(await inbox.ReadOwedAsync(tickets), async (id, cancellation) =>
            await inbox.KeepAsync((await inbox.ClaimAsync(id, TimeProvider.System.GetUtcNow().AddMinutes(1), cancellation))! with { Version = (await kept.FindAsync(id, cancellation))!.Version }, cancellation));
        var taken = new List<double>();
        for (var run = 0; run < Looks; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await inbox.ReadOrphansAsync(LookedAt);
            await inbox.ReadOwedAsync(LookedAt);
            taken.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        taken.Sort();
        Figures.Say($"{"the look for what a channel is owed",-45} p50 {taken[Looks / 2],6:F1} ms, p95 {taken[(int)(Looks * 0.95)],6:F1} ms");
    }

    private static ServiceProvider Open(IEnumerable<(string Key, string Value)> store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(store.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))).Build();
        services.AddSingleton<IConfiguration>(configuration);
        new SmardBotBuilder(services, configuration).AddStorage();
        return services.BuildServiceProvider();
    }

    private async Task FillReviewsAsync(IReviewStore store)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        for (var done = 0; done < questions; done += Batch)
        {
            var batch = Enumerable.Range(done, Math.Min(Batch, questions - done)).Select(number => new ReviewQuestion(
                today.AddDays(-random.Next(90)),
                "directline",
                random.Next(6) switch { 0 => TurnOutcome.Suggest, 1 => TurnOutcome.OutOfScope, 2 => TurnOutcome.Answer, _ => TurnOutcome.Fallback },
                string.Format(CultureInfo.InvariantCulture, Frames[random.Next(Frames.Length)], Subjects[random.Next(Subjects.Length)], random.Next(questions / 8)),
                [],
                [new(Entries[random.Next(Entries.Length)], 0.4), new(Entries[random.Next(Entries.Length)], 0.2)])).ToArray();
            await store.AddAsync(new ReviewBatch(batch, [], []));
        }

        foreach (var day in Enumerable.Range(0, 365).Select(back => today.AddDays(-back)))
        {
            AnswerCount[] counts =
            [
                .. Entries.Select(entry => new AnswerCount(day, "directline", TurnOutcome.Answer, new AnsweredEntry(entry, "0123456789abcdef"), 1 + random.Next(40))),
                .. new[] { TurnOutcome.Suggest, TurnOutcome.Fallback, TurnOutcome.OutOfScope, TurnOutcome.Smalltalk, TurnOutcome.PersonalAdvice }.Select(outcome => new AnswerCount(day, "directline", outcome, null, 1 + random.Next(30))),
                .. random.Next(3) == 0 ? new[] { new AnswerCount(day, "directline", random.Next(4) == 0 ? TurnOutcome.Crisis : TurnOutcome.Emergency, null) } : [],
            ];
            Feedback[] thumbs = [.. Entries.Select(entry => new Feedback(day, "directline", new AnsweredEntry(entry, "0123456789abcdef"), random.Next(4) == 0 ? Thumb.Down : Thumb.Up, random.Next(10) == 0 ? "it did not say where to go" : null))];
            await store.AddAsync(new ReviewBatch([], counts, thumbs));
        }
    }

    private async Task FillTicketsAsync(IConversationStore conversations, ITicketStore store)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var number = 0; number < tickets; number++)
        {
            var (id, opened) = ($"load-{number}", now.AddMinutes(-random.Next(14 * 24 * 60)));
            var question = string.Format(CultureInfo.InvariantCulture, Frames[random.Next(Frames.Length)], Subjects[random.Next(Subjects.Length)], number);
            await conversations.CreateAsync(new Conversation(id, "directline", "dl_load", opened));
            await conversations.AppendAsync(id, Body("user", question));
            await conversations.AppendAsync(id, Body("bot", "I have **no answer** to that which was checked."));
            var ticket = new Ticket
            {
                Id = $"t{number:D8}",
                ConversationId = id,
                Channel = "directline",
                Content = new TicketContent(question, "", [new NearEntry("causes", 0.31), new NearEntry("treatment", 0.2)]),
                Consented = opened,
                Opened = opened,
                Changed = opened,
                FamilyWrote = opened,
                Alarmed = number % 97 == 0,
            };
            await store.OpenAsync(ticket, AuditLine.OfFamily(opened, TicketActions.Opened, ticket.Id));
            if (number % 4 != 0)
            {
                var wait = TimeSpan.FromMinutes(1 + random.Next(240));
                var by = new StaffMember("local|ana", "Ana", StaffRoles.Staff, StaffMember.Pages);
                var answered = ticket with
                {
                    Version = 1, State = number % 4 == 1 ? TicketState.Closed : TicketState.Answered, HolderId = by.Id, Holder = by.Name, StaffActed = opened + wait,
                    Answered = opened + wait, Changed = opened + wait, Closed = number % 4 == 1 ? opened + wait : null,
                };
                await store.ChangeAsync(answered, AuditLine.Of(by, opened + wait, TicketActions.Answered, ticket.Id, seconds: (long)wait.TotalSeconds));
            }
        }
    }

    private static string Body(string role, string text) => new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = role == "user" ? "dl_load" : "smardbot", ["role"] = role },
    }.ToJsonString();

    private static async Task FillProposalsAsync(IProposalStore store)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var number = 0; number < 60; number++)
        {
            var change = new FaqChange($"p{number:D4}", FaqChangeKind.NewAnswer, $"answer-{number}", Answer: new AnswerDraft(
                $"What about {Subjects[number % Subjects.Length]}?", "daily-life", "Many families ask this. Ask the care team what fits your child.\n\n- One point\n- Another", null, ["S1"],
                ["one way to ask", "another way to ask", "a third way to ask", "a fourth way to ask", "a fifth way to ask"]));
            await store.AddAsync(
                new Proposal { Id = change.Id, Change = change, ById = "local|ana", By = "Ana", At = now.AddHours(-number), From = "ticket" },
                new AuditLine(now, "local|ana", "Ana", "pages", ProposalActions.Proposed, change.Entry));
        }
    }
}
