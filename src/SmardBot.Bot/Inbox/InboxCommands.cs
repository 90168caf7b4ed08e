using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Staff;

namespace SmardBot.Bot.Inbox;

/// <summary>What staff say to the bot in Teams that is no question: a few fixed words, from those who are listed. All else is for the FAQ.</summary>
internal sealed class InboxCommands(StaffDoor door, TeamsDirectory directory, InboxDesk desk, ReviewButtons reviews, ProposalButtons proposals, ILogger<InboxCommands> log)
{
    /// <summary>Asks that the channel be the inbox.</summary>
    public const string Receive = "receive questions";

    /// <summary>Shows what the bot could not answer, one at a time.</summary>
    public const string Review = "review";

    /// <summary>Shows what waits for a second person, one at a time.</summary>
    public const string Proposals = "proposals";

    private const string Asked = "This channel is asked for as the inbox. It gets nothing yet: a curator confirms it on the staff pages, under \"Channels\".";

    /// <summary>What is said to it; null for what is no command, or not from somebody who is listed.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="text">Its words, without the mention of the bot.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<IReadOnlyList<Activity>?> AnswerAsync(IActivity activity, string text, CancellationToken cancellation)
    {
        var words = text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        if (words is not (Receive or Review or Proposals) || TeamsPlace.Of(activity) is not { } place || (words != Receive && !door.IsListed(activity)))
        {
            return null;
        }

        try
        {
            return [words == Receive ? Said(await ReceiveAsync(activity, place, cancellation)) : await ListAsync(activity, words == Review, cancellation)];
        }
        catch (StoreUnavailableException away)
        {
            Log.StaffNotServed(log, away.Message);
            return [Said("The store is away just now; nothing was done. Please try again in a moment.")];
        }
    }

    private async Task<Activity> ListAsync(IActivity activity, bool isReview, CancellationToken cancellation)
    {
        var entry = await door.EnterAsync(activity, cancellation);
        return entry.Member is not { } member ? Said(entry.Why!)
            : !member.May(isReview ? StaffDeed.ReadReviews : StaffDeed.DecideProposal) ? Said(DeskAnswer.NotAllowed.Message!)
            : isReview ? TicketCards.Message(await reviews.FirstAsync(member, cancellation), "A question that was missed")
            : TicketCards.Message(await proposals.FirstAsync(member, cancellation), "A proposal");
    }

    private async Task<string> ReceiveAsync(IActivity activity, TeamsPlace place, CancellationToken cancellation)
    {
        if (!place.IsChannel || place.TeamId is null)
        {
            return "Only a channel of a team can be the inbox.";
        }

        var entry = await door.EnterAsync(activity, place, activity.ServiceUrl, place.ConversationId, cancellation);
        if (entry.Member is not { } member)
        {
            return entry.Why!;
        }

        if (!member.May(StaffDeed.ConnectChannel))
        {
            return DeskAnswer.NotAllowed.Message!;
        }

        try
        {
            if (await directory.FindChannelAsync(activity.ServiceUrl, place.TeamId, place.ConversationId, cancellation) is not { IsOfTheTeamAlone: true } channel)
            {
                return "In a shared channel others than the team read along: it cannot be the inbox.";
            }

            var answer = await desk.AskAsync(member, Wish(activity, place, channel), cancellation);
            return answer.End == DeskEnd.Done ? Asked : answer.Message!;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException or Microsoft.Identity.Client.MsalException)
        {
            Log.MemberNotKnown(log, away.GetType().Name);
            return "Teams does not say just now what kind of channel this is. Please try again in a moment.";
        }
    }

    private static InboxChannel Wish(IActivity activity, TeamsPlace place, TeamsChannel channel) => new()
    {
        Id = "",
        TenantId = place.TenantIds[0],
        TeamId = place.TeamId!,
        ConversationId = place.ConversationId,
        Name = string.Join(" / ", new[] { place.TeamName, channel.Name ?? "General" }.OfType<string>()),
        ServiceUrl = activity.ServiceUrl,
        BotId = activity.Recipient?.Id ?? "",
        AskedById = "",
        AskedBy = "",
        Asked = default,
    };

    private static Activity Said(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = TextFormatTypes.Markdown };
}
