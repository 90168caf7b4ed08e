using System.Text.Json.Nodes;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>Missed questions, one at a time, each with the four decisions. The desk decides, the same that the staff pages ask.</summary>
internal sealed class ReviewButtons(ReviewDesk desk, KnowledgeBase knowledge, KnowledgeRefresh refresh, AnswerDialog dialog)
{
    private const int LongestLine = 300;
    private const int MostNearest = 3;

    /// <summary>The first of them as a card.</summary>
    public Task<JsonObject> FirstAsync(StaffMember by, CancellationToken cancellation) => CardAsync(by, 0, cancellation);

    /// <summary>Answers a button; null for what is none of a review's.</summary>
    public async Task<StaffAnswer?> AnswerAsync(StaffMember by, StaffAction action, CancellationToken cancellation) => action.Verb switch
    {
        StaffVerbs.Belongs => await DoAsync(by, action, desk.BelongsAsync(by, action.Id, action.Field("entry"), action.Field("text"), cancellation), cancellation),
        StaffVerbs.NotOurs => await DoAsync(by, action, desk.NotOursAsync(by, action.Id, action.Field("text"), cancellation), cancellation),
        StaffVerbs.Leave => await DoAsync(by, action, desk.LeaveAsync(by, action.Id, cancellation), cancellation),
        StaffVerbs.NextQuestion => StaffAnswer.Show(await CardAsync(by, Skip(action) + 1, cancellation)),
        StaffVerbs.NeedsAnswer => await ProposeAsync(by, action, cancellation),
        _ => null,
    };

    private async Task<StaffAnswer> DoAsync(StaffMember by, StaffAction action, Task<DeskAnswer> deed, CancellationToken cancellation)
    {
        var answer = await deed;
        if (answer.End == DeskEnd.Refused && await desk.FindAsync(by, action.Id, cancellation) is { } group)
        {
            return StaffAnswer.Show(Card(group, Skip(action), action.Field("text"), action.Field("entry"), answer.Message));
        }

        if (answer.End == DeskEnd.Done && action.Verb != StaffVerbs.Leave)
        {
            await refresh.NowAsync(cancellation);
        }

        // What is decided is gone from the list, so that the next one stands in its place.
        return StaffAnswer.Show(await CardAsync(by, Skip(action), cancellation, answer.End == DeskEnd.Done ? null : answer.Message));
    }

    private async Task<StaffAnswer> ProposeAsync(StaffMember by, StaffAction action, CancellationToken cancellation)
    {
        if (action.Kind != StaffActionKind.Send)
        {
            return dialog.Build(StaffVerbs.NeedsAnswer, action.Id, new AnswerDraft("", "", "", null, [], []));
        }

        var change = AnswerDialog.Read(action);
        var answer = await desk.NeedsAnswerAsync(by, action.Id, change, cancellation);
        return answer.End == DeskEnd.Refused
            ? dialog.Build(StaffVerbs.NeedsAnswer, action.Id, change.Answer!, change.Entry, answer.Message)
            : StaffAnswer.Of(answer, "Proposed. Somebody else has to accept it: \"proposals\".");
    }

    private async Task<JsonObject> CardAsync(StaffMember by, int skip, CancellationToken cancellation, string? notice = null)
    {
        var groups = await desk.ReadAsync(by, new ReviewQuery(Skip: skip, Limit: 1), cancellation) ?? [];
        // Past the last one it begins anew.
        groups = groups.Count == 0 && skip > 0 ? await desk.ReadAsync(by, new ReviewQuery(Limit: 1), cancellation) ?? [] : groups;
        return groups is [var group] ? Card(group, skip, "", "", notice) : CardElements.Card([CardElements.Text("No question waits for a curator.")], []);
    }

    private JsonObject Card(ReviewGroup group, int skip, string text, string entry, string? notice)
    {
        List<JsonObject> body =
        [
            .. notice is null ? [] : new[] { CardElements.Container("warning", [CardElements.Text(notice)]) },
            CardElements.Heading(TicketCards.Plain(group.Text)),
            CardElements.Small($"**{Why(group)}** · {(group.Times == 1 ? "once" : $"{group.Times:N0} times")} · last on {group.Last:yyyy-MM-dd}{Shown(group)}"),
            .. group.Considered.Take(MostNearest).Select(near => CardElements.Small($"{Title(near.Entry)} ({near.Confidence:0.00})")),
        ];
        if (group.Kind == ReviewKind.FalseAlarm)
        {
            body.Add(CardElements.Small("Examples of the safety gate change only through its files and a clinician."));
            return CardElements.Card(body, [Button("Leave", StaffVerbs.Leave, group, skip), Button("Next", StaffVerbs.NextQuestion, group, skip)]);
        }

        var choices = Choices(group);
        body.Add(StaffButtons.Field("text", "In your own words: what a family wrote is never published", text, LongestLine, isRequired: false));
        body.Add(StaffButtons.Choice("entry", "belongs to", choices, entry.Length > 0 ? entry : choices.FirstOrDefault().Value ?? ""));
        return CardElements.Card(body,
        [
            Button("Belongs there", StaffVerbs.Belongs, group, skip), Button("Not ours", StaffVerbs.NotOurs, group, skip), StaffButtons.Open("Needs an answer …", StaffVerbs.NeedsAnswer, group.Key),
            Button("Leave", StaffVerbs.Leave, group, skip), Button("Next", StaffVerbs.NextQuestion, group, skip),
        ]);
    }

    private static JsonObject Button(string title, string verb, ReviewGroup group, int skip)
    {
        var button = StaffButtons.Do(title, verb, group.Key);
        button["data"]!["skip"] = $"{skip}";
        return button;
    }

    private static int Skip(StaffAction action) => int.TryParse(action.Field("skip"), out var skip) && skip is >= 0 and < 1_000_000 ? skip : 0;

    private static string Why(ReviewGroup group) => group.Kind switch
    {
        ReviewKind.Disliked => "marked as not helpful",
        ReviewKind.FalseAlarm => "alarm for nothing",
        _ => group.Outcome switch { TurnOutcome.Suggest => "entries were offered", TurnOutcome.OutOfScope => "taken for another matter", _ => "nothing fitted" },
    };

    private string Shown(ReviewGroup group) => group.Answered.Count == 0 ? "" : $" · shown: {string.Join(", ", group.Answered.Select(answered => Title(answered.Entry)))}";

    private (string Value, string Title)[] Choices(ReviewGroup group)
    {
        string[] near = [.. group.Considered.Select(scored => scored.Entry)];
        return
        [
            .. (knowledge.Current?.Catalog.Entries ?? []).OrderBy(entry => Array.IndexOf(near, entry.Id) is >= 0 and var place ? place : int.MaxValue)
                .ThenBy(entry => entry.Title, StringComparer.Ordinal).Select(entry => (entry.Id, entry.Title)),
        ];
    }

    private string Title(string id) => knowledge.Current?.Catalog.Find(id) is FaqEntry entry ? entry.Title : id;
}
