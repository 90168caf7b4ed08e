using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Teams;
using SmardBot.Core.Answering;
using SmardBot.Core.Safety;

namespace SmardBot.Bot.Turns;

/// <summary>Makes a question of an activity. The activity stays as it is.</summary>
internal static class QuestionReader
{
    /// <summary>The question.</summary>
    /// <param name="activity">What came in.</param>
    /// <param name="isOneTooMany">Whether too many came.</param>
    public static Question Read(Activity activity, bool isOneTooMany)
    {
        var question = new Question
        {
            Id = activity.Id ?? "",
            Audience = activity.ChannelId == Channels.Msteams ? SafetyAudience.Staff : SafetyAudience.Family,
            OwnsConversation = activity.ChannelId == Channels.Directline,
            IsOneTooMany = isOneTooMany,
            IsMessage = false,
        };
        return IsSaid(activity) ? Said(activity, question) : Given(activity, question);
    }

    /// <summary>A message, an edited one, or a button on a card that wants its answer in the response.</summary>
    private static bool IsSaid(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate || (activity.Type == ActivityTypes.Invoke && activity.Name == CardInvoke.Name);

    private static Question Said(Activity activity, Question question)
    {
        var said = activity.ChannelId == Channels.Msteams ? TeamsMessage.Read(activity) : new UserMessage(activity.Text ?? "", ActivityJson.ToNode(activity.Value), activity.Attachments ?? []);
        return question with
        {
            IsMessage = true,
            Text = TextOf(said).Trim(),
            Said = SaidText.Of(said),
            Value = said.Value,
            HasAttachments = said.Attachments.Count > 0,
            Feedback = FeedbackReader.Read(activity),
        };
    }

    private static Question Given(Activity activity, Question question)
    {
        var feedback = FeedbackReader.Read(activity);
        return question with { Feedback = feedback, Said = feedback?.Reason ?? "" };
    }

    /// <summary>A bare text as value counts too: some buttons send only that.</summary>
    private static string TextOf(UserMessage said) =>
        string.IsNullOrWhiteSpace(said.Text) && said.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : said.Text;
}

/// <summary>A message without what its channel put around it.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Value">What a button sent along, or null.</param>
/// <param name="Attachments">Files and cards.</param>
internal sealed record UserMessage(string Text, JsonNode? Value, IList<Attachment> Attachments);
