using System.Security.Cryptography;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Reviews.Proposals;

/// <summary>What staff do with the FAQ, whichever door they came through: checked, kept with who did it, laid over the files by every instance.</summary>
public sealed class FaqDesk(IProposalStore store, ProposalOverlay overlay, ChangeChecker checker, TimeProvider clock)
{
    private const int LongestQuestion = 300;
    private const int LongestReason = 300;
    private const int LongestAnswer = 20_000;

    private static readonly DeskAnswer NotOwnWords = DeskAnswer.Refused("That is the family's own sentence. Say it in words of your own: what a family wrote is never published.");
    private static readonly DeskAnswer NotLoaded = DeskAnswer.Refused("The FAQ is not loaded yet; try again in a moment.");

    /// <summary>What a change would bring into the FAQ; nothing is kept.</summary>
    public IReadOnlyList<FaqProblem> Check(FaqChange change) => overlay.Current is { } faq ? checker.Check(faq.Over, change) : [];

    /// <summary>Adds a way to ask for an entry: in force at once.</summary>
    /// <param name="by">A curator.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="text">The question in the curator's own words.</param>
    /// <param name="families">What families wrote, which it must not be.</param>
    /// <param name="from">Where it came from.</param>
    /// <param name="cancellation">Stops the call.</param>
    public Task<DeskAnswer> AddAlternateAsync(StaffMember by, string entry, string text, IReadOnlyList<string> families, string from, CancellationToken cancellation) =>
        AddLineAsync(by, new FaqChange(NewId(), FaqChangeKind.Alternate, entry, text.Trim()), ProposalActions.Alternate, families, from, cancellation);

    /// <summary>Says that something is not ours to answer: in force at once.</summary>
    public Task<DeskAnswer> AddNegativeAsync(StaffMember by, string text, IReadOnlyList<string> families, string from, CancellationToken cancellation) =>
        AddLineAsync(by, new FaqChange(NewId(), FaqChangeKind.Negative, "", text.Trim()), ProposalActions.Negative, families, from, cancellation);

    /// <summary>Proposes a new or changed answer: it waits for a second person.</summary>
    /// <param name="by">Who has written it.</param>
    /// <param name="change">The text.</param>
    /// <param name="families">What families wrote, which must not be in it.</param>
    /// <param name="from">Where it came from.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<DeskAnswer> ProposeAsync(StaffMember by, FaqChange change, IReadOnlyList<string> families, string from, CancellationToken cancellation)
    {
        if (!by.May(change.Kind == FaqChangeKind.NewAnswer ? StaffDeed.ProposeAnswer : StaffDeed.EditAnswer))
        {
            return DeskAnswer.NotAllowed;
        }

        if (Fault(change) is { } fault)
        {
            return DeskAnswer.Refused(fault);
        }

        return change.Answer is { } answer && !Texts(answer).All(text => OwnWords.Are(text, families))
            ? NotOwnWords
            : await AddAsync(by, change, ProposalState.Waiting, ProposalActions.Proposed, from, cancellation);
    }

    /// <summary>Accepts what somebody else has written: a draft, until a clinician signs it.</summary>
    public async Task<DeskAnswer> AcceptAsync(StaffMember by, string id, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.DecideProposal))
        {
            return DeskAnswer.NotAllowed;
        }

        if (await store.FindAsync(id, cancellation) is not { } proposal)
        {
            return DeskAnswer.NotFound;
        }

        if (proposal.ById == by.Id)
        {
            return DeskAnswer.Refused("You wrote it; somebody else has to accept it.");
        }

        if (proposal.State == ProposalState.Waiting && Fault(proposal.Change) is { } fault)
        {
            return DeskAnswer.Refused(fault);
        }

        return await DecideAsync(by, proposal, ProposalState.Accepted, ProposalActions.Accepted, null, cancellation);
    }

    /// <summary>Declines what somebody else has written.</summary>
    public async Task<DeskAnswer> DeclineAsync(StaffMember by, string id, string why, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.DecideProposal))
        {
            return DeskAnswer.NotAllowed;
        }

        return !IsLine(why, LongestReason)
            ? DeskAnswer.Refused("Say in one sentence why, for whoever wrote it.")
            : await store.FindAsync(id, cancellation) is { } proposal
                ? await DecideAsync(by, proposal, ProposalState.Declined, ProposalActions.Declined, why.Trim(), cancellation)
                : DeskAnswer.NotFound;
    }

    /// <summary>Takes back what one has written oneself, or, as a curator, takes an alternate or negative out of force.</summary>
    public async Task<DeskAnswer> RetractAsync(StaffMember by, string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } proposal)
        {
            return DeskAnswer.NotFound;
        }

        var mayUndo = proposal is { State: ProposalState.Accepted, Change.Kind: FaqChangeKind.Alternate or FaqChangeKind.Negative } && by.May(StaffDeed.DecideReview);
        if (!mayUndo && (proposal.State != ProposalState.Waiting || proposal.ById != by.Id))
        {
            return DeskAnswer.NotAllowed;
        }

        var line = AuditLine.Of(by, clock.GetUtcNow(), ProposalActions.Retracted, proposal.Change.Entry.Length > 0 ? proposal.Change.Entry : proposal.Id);
        return await store.ChangeAsync(proposal.As(ProposalState.Retracted, by, clock.GetUtcNow()), proposal.State, line, cancellation) ? DeskAnswer.Done : DeskAnswer.Changed;
    }

    /// <summary>Signs an answer as it stands.</summary>
    /// <param name="by">A clinician: the name is that of the sign-in.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="hash">The text that was read before signing; another one is not signed.</param>
    /// <param name="profession">Such as "pediatric neurologist".</param>
    /// <param name="due">The day by which it is to be reviewed again.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<DeskAnswer> SignAsync(StaffMember by, FaqEntry entry, string hash, string profession, DateOnly due, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (!by.May(StaffDeed.SignAnswer))
        {
            return DeskAnswer.NotAllowed;
        }

        if (entry.ContentHash != hash)
        {
            return DeskAnswer.Changed;
        }

        if (entry.Review.Status == ReviewStatus.Withdrawn)
        {
            return DeskAnswer.Refused("It was withdrawn; a new text has to be accepted first.");
        }

        if (!IsLine(profession, 100) || due <= today || due > today.AddYears(5))
        {
            return DeskAnswer.Refused("A signature needs your profession, and a day within five years by which the answer is to be looked at again.");
        }

        if (AnswerRules.Forbidden($"{entry.Title}\n\n{entry.Answer}\n\n{entry.ForProfessionals}") is { Count: > 0 } forbidden)
        {
            return DeskAnswer.Refused($"It cannot be signed: {string.Join("; ", forbidden)}.");
        }

        var signature = new EntrySignature($"{by.Name}, {profession.Trim()}", today, due, hash);
        return await AddAsync(by, new FaqChange(NewId(), FaqChangeKind.Signature, entry.Id, Signature: signature), ProposalState.Accepted, ProposalActions.SignedOff, "answers", cancellation);
    }

    /// <summary>Takes an answer out at once, on every channel.</summary>
    public async Task<DeskAnswer> WithdrawAsync(StaffMember by, string entry, string why, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.WithdrawAnswer))
        {
            return DeskAnswer.NotAllowed;
        }

        return IsLine(why, LongestReason)
            ? await AddAsync(by, new FaqChange(NewId(), FaqChangeKind.Withdrawal, entry, why.Trim()), ProposalState.Accepted, ProposalActions.Withdrawn, "answers", cancellation)
            : DeskAnswer.Refused("Say in one sentence why it is taken out.");
    }

    /// <summary>A new id of a proposal.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private async Task<DeskAnswer> AddLineAsync(StaffMember by, FaqChange change, string action, IReadOnlyList<string> families, string from, CancellationToken cancellation)
    {
        if (!by.May(StaffDeed.DecideReview))
        {
            return DeskAnswer.NotAllowed;
        }

        if (!IsLine(change.Text, LongestQuestion) || change.Text.StartsWith('#'))
        {
            return DeskAnswer.Refused($"Write one question of at most {LongestQuestion} characters in one line.");
        }

        if (!OwnWords.Are(change.Text, families))
        {
            return NotOwnWords;
        }

        if (overlay.Current is null)
        {
            return NotLoaded;
        }

        return Fault(change) is { } fault ? DeskAnswer.Refused(fault) : await AddAsync(by, change, ProposalState.Accepted, action, from, cancellation);
    }

    private string? Fault(FaqChange change)
    {
        if (overlay.Current is null)
        {
            return NotLoaded.Message;
        }

        if (change.Answer is { } answer)
        {
            if (!FaqIds.IsWellFormed(change.Entry) || !FaqIds.IsWellFormed(answer.Theme))
            {
                return "The names of the entry and of its theme are lower-case letters and digits, words joined by single hyphens.";
            }

            if (!IsLine(answer.Title, LongestQuestion) || !answer.Questions.All(question => IsLine(question, LongestQuestion) && !question.StartsWith('#')) || answer.Answer.Length + (answer.ForProfessionals?.Length ?? 0) > LongestAnswer)
            {
                return $"Title and questions are one line of at most {LongestQuestion} characters each, the answer at most {LongestAnswer:N0}.";
            }

            if (!answer.Sources.All(source => source.All(char.IsAsciiLetterOrDigit)))
            {
                return "Sources are ids such as S7, as the list of sources has them.";
            }
        }

        return checker.Check(overlay.Current.Over, change).FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error)?.Message;
    }

    private async Task<DeskAnswer> AddAsync(StaffMember by, FaqChange change, ProposalState state, string action, string from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var proposal = new Proposal { Id = change.Id, Change = change, State = state, ById = by.Id, By = by.Name, At = now, From = from };
        proposal = state == ProposalState.Accepted ? proposal.As(state, by, now) : proposal;
        await store.AddAsync(proposal, AuditLine.Of(by, now, action, change.Entry.Length > 0 ? change.Entry : change.Id, change.Kind == FaqChangeKind.Withdrawal ? change.Text : null), cancellation);
        return new DeskAnswer(DeskEnd.Done, Subject: change.Id);
    }

    private async Task<DeskAnswer> DecideAsync(StaffMember by, Proposal proposal, ProposalState state, string action, string? why, CancellationToken cancellation)
    {
        if (proposal.State != ProposalState.Waiting)
        {
            return DeskAnswer.Changed;
        }

        var now = clock.GetUtcNow();
        var line = AuditLine.Of(by, now, action, proposal.Change.Entry, seconds: (long)(now - proposal.At).TotalSeconds);
        return await store.ChangeAsync(proposal.As(state, by, now, why), ProposalState.Waiting, line, cancellation) ? DeskAnswer.Done : DeskAnswer.Changed;
    }

    private static IEnumerable<string> Texts(AnswerDraft answer) => [answer.Title, .. answer.Questions, answer.Answer, answer.ForProfessionals ?? ""];

    private static bool IsLine(string text, int most) => text.Trim() is { Length: > 0 } line && line.Length <= most && !line.Any(char.IsControl);
}
