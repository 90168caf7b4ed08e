using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Safety;
using SmardBot.Core.Turns.Guarding;
using SmardBot.Core.Turns.Reviewing;

namespace SmardBot.Core.Turns;

/// <summary>Makes a question of an activity.</summary>
internal static class QuestionReader
{
    /// <summary>The question.</summary>
    public static Question Read(Activity activity, bool isOneTooMany)
    {
        var feedback = FeedbackReader.Read(activity);
        var isMessage = activity.Is(ActivityTypes.Message);
        return new Question
        {
            Id = activity.Id ?? "",
            Text = TextOf(activity).Trim(),
            Said = isMessage ? SaidText.Of(activity) : feedback?.Reason ?? "",
            Value = activity.Value,
            IsMessage = isMessage,
            HasAttachments = activity.Attachments is { Count: > 0 },
            Feedback = feedback,
            Audience = activity.ChannelId == Channels.Teams ? SafetyAudience.Staff : SafetyAudience.Family,
            OwnsConversation = activity.ChannelId == Channels.DirectLine,
            IsOneTooMany = isOneTooMany,
        };
    }

    /// <summary>A bare text as value counts too: some buttons send only that.</summary>
    private static string TextOf(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Text) && activity.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : activity.Text ?? "";
}
