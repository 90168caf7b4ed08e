using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Rendering;
using SmardBot.Bot.Teams;
using SmardBot.Core.Faq;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What waits for a second person, one at a time: accepted or returned by somebody other than its author. The desk decides, the same that the staff pages ask.</summary>
internal sealed class ProposalButtons(FaqDesk desk, IProposalStore store, KnowledgeBase knowledge, KnowledgeRefresh refresh, IOptions<TeamsOptions> options)
{
    private const int LongestReason = 300;
    private const int MostQuestions = 12;

    /// <summary>The first of them as a card.</summary>
    public Task<JsonObject> FirstAsync(StaffMember by, CancellationToken cancellation) => CardAsync(by, 0, cancellation);

    /// <summary>Answers a button; null for what is none of a proposal's.</summary>
    public async Task<StaffAnswer?> AnswerAsync(StaffMember by, StaffAction action, CancellationToken cancellation) => action.Verb switch
    {
        StaffVerbs.Accept => await DoAsync(by, action, await desk.AcceptAsync(by, action.Id, cancellation), cancellation),
        StaffVerbs.Return => await DoAsync(by, action, await desk.DeclineAsync(by, action.Id, action.Field("why"), cancellation), cancellation),
        StaffVerbs.NextProposal => StaffAnswer.Show(await CardAsync(by, Skip(action) + 1, cancellation)),
        _ => null,
    };

    private async Task<StaffAnswer> DoAsync(StaffMember by, StaffAction action, DeskAnswer answer, CancellationToken cancellation)
    {
        if (answer.End == DeskEnd.Refused && await store.FindAsync(action.Id, cancellation) is { State: ProposalState.Waiting } proposal)
        {
            return StaffAnswer.Show(Card(by, proposal, Skip(action), answer.Message));
        }

        if (answer.End == DeskEnd.Done && action.Verb == StaffVerbs.Accept)
        {
            await refresh.NowAsync(cancellation);
        }

        return StaffAnswer.Show(await CardAsync(by, Skip(action), cancellation, answer.End == DeskEnd.Done ? null : answer.Message));
    }

    private async Task<JsonObject> CardAsync(StaffMember by, int skip, CancellationToken cancellation, string? notice = null)
    {
        var waiting = await store.ReadAsync(ProposalState.Waiting, skip, 1, cancellation);
        waiting = waiting.Count == 0 && skip > 0 ? await store.ReadAsync(ProposalState.Waiting, 0, 1, cancellation) : waiting;
        return waiting is [var proposal]
            ? Card(by, proposal, skip, notice)
            : CardElements.Card([.. Notice(notice), CardElements.Text("Nothing waits for a second person.")], []);
    }

    private JsonObject Card(StaffMember by, Proposal proposal, int skip, string? notice) => ReplyCard.Fitting(budget => Card(by, proposal, skip, notice, budget));

    private JsonObject Card(StaffMember by, Proposal proposal, int skip, string? notice, CardBudget budget)
    {
        var change = proposal.Change;
        List<JsonObject> body =
        [
            .. Notice(notice),
            CardElements.Heading(budget.Title(change.Answer?.Title ?? (change.Text.Length > 0 ? change.Text : change.Entry))),
            CardElements.Small($"**{Kind(proposal)}** {change.Entry} · written by {proposal.By} on {proposal.At:yyyy-MM-dd HH:mm} UTC"),
        ];
        if (change.Answer is { } draft)
        {
            var (blocks, isCut) = budget.Take(MarkdownBlocks.Of(draft.Answer), 2);
            body.AddRange(blocks.Select(CardElements.Text));
            if (isCut)
            {
                body.Add(CardElements.Small("It goes on; the whole text stands on the staff pages.").With("isSubtle", value: true));
            }

            body.Add(CardElements.Small($"**Sources:** {(draft.Sources.Count == 0 ? "none" : string.Join(", ", draft.Sources))}"));
            if (draft.Questions.Count > 0)
            {
                body.Add(CardElements.Small($"**Asked as:** {string.Join(" · ", draft.Questions.Take(MostQuestions))}"));
            }

            if (knowledge.Current?.Catalog.Find(change.Entry) is { } current)
            {
                var (now, _) = budget.Take(MarkdownBlocks.Of(current.Answer), 2);
                body.Add(CardElements.Buttons(CardElements.Toggle("How it reads now", "now")));
                body.Add(CardElements.Container("emphasis", [CardElements.Text($"**{budget.Title(current.Title)}**"), .. now.Select(CardElements.Text)]).With("id", "now").With("isVisible", value: false));
            }
        }

        body.AddRange(desk.Check(change).Where(problem => problem.Severity != ProblemSeverity.Info).Select(problem => CardElements.Small($"{problem.Severity}: {problem.Message}").With("color", "Attention")));
        if (proposal.ById == by.Id)
        {
            body.Add(CardElements.Small("Somebody other than its author has to accept it."));
        }

        body.Add(StaffButtons.Field("why", "Why it goes back, where it does", "", LongestReason, isRequired: false));
        return CardElements.Card(body, [.. Buttons(proposal, skip)]);
    }

    private IEnumerable<JsonObject> Buttons(Proposal proposal, int skip)
    {
        yield return Button("Accept", StaffVerbs.Accept, proposal, skip);
        yield return Button("Return", StaffVerbs.Return, proposal, skip);
        yield return Button("Next", StaffVerbs.NextProposal, proposal, skip);
        if (options.Value.PublicUrl is { Length: > 0 } origin)
        {
            yield return StaffButtons.Link("With all changes", $"{origin.TrimEnd('/')}/staff/proposals/{proposal.Id}");
        }
    }

    private static JsonObject Button(string title, string verb, Proposal proposal, int skip)
    {
        var button = StaffButtons.Do(title, verb, proposal.Id);
        button["data"]!["skip"] = $"{skip}";
        return button;
    }

    private static int Skip(StaffAction action) => int.TryParse(action.Field("skip"), out var skip) && skip is >= 0 and < 1_000_000 ? skip : 0;

    private static IEnumerable<JsonObject> Notice(string? notice) => notice is null ? [] : [CardElements.Container("warning", [CardElements.Text(notice)])];

    private static string Kind(Proposal proposal) => proposal.Change.Of is null ? "a new answer:" : "another text of";
}
