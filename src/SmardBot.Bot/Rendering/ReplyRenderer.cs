using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmardBot.Bot.Rendering.Forgetting;
using SmardBot.Core.Answering;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Matching;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Rendering;

/// <summary>Gives a reply the form that its channel shows: a card in Teams, Markdown with buttons everywhere else.</summary>
internal sealed class ReplyRenderer(TeamsReply teams)
{
    /// <summary>The activities of a reply, in order; none where nothing is said.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="question">To what.</param>
    /// <param name="incoming">How that came in.</param>
    public IReadOnlyList<Activity> Render(Reply reply, Question question, IActivity incoming)
    {
        var notices = incoming.ChannelId == Channels.Directline ? reply.Effects.Select(NoticeOf).OfType<Activity>() : [];
        return reply.Markdown.Length == 0 ? [.. notices] : [.. notices, incoming.ChannelId == Channels.Msteams ? teams.Render(reply) : Markdown(reply, question, incoming)];
    }

    private static Activity Markdown(Reply reply, Question question, IActivity incoming)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = reply.Markdown,
            TextFormat = TextFormatTypes.Markdown,
            SuggestedActions = reply.Buttons.Count == 0 ? null : new SuggestedActions { Actions = [.. reply.Buttons.Select(Action)] },
        };
        if (incoming.ChannelId == Channels.Directline)
        {
            message.ChannelData = DataOf(reply);
            if (reply.WantsThumb && question.Id.Length > 0)
            {
                message.Entities = [FeedbackButtons.For(question.Id)];
            }
        }

        return message;
    }

    /// <summary>A <c>messageBack</c>: the chat shows its text, and its value says what it does.</summary>
    private static CardAction Action(Button button) => new()
    {
        Type = ActionTypes.MessageBack,
        Title = button.Title,
        DisplayText = button.Title,
        Text = button.Title,
        Value = ActivityJson.ToToken(button.ToValue()),
    };

    /// <summary>The chat page tells open questions from answered ones by it when a conversation is saved.</summary>
    private static JObject? DataOf(Reply reply)
    {
        if (reply.Outcome is not { } outcome)
        {
            return null;
        }

        var said = new JObject { ["outcome"] = outcome.Name() };
        if (reply.Care >= SafetyLevel.Crisis)
        {
            said["care"] = reply.Care.CareName();
            said["kind"] = reply.Kind.Name();
        }

        return new JObject { ["smardbot"] = said };
    }

    /// <summary>What tells the chat page to drop what it holds.</summary>
    private static Activity? NoticeOf(SideEffect effect) => effect switch
    {
        SideEffect.ForgetConversation => new Activity { Type = ActivityTypes.Event, Name = ForgetEvents.Forgotten },
        SideEffect.LeaveDevice => new Activity { Type = ActivityTypes.Event, Name = ForgetEvents.Left },
        _ => null,
    };
}
