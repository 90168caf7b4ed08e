using Microsoft.Bot.Schema;
using SmardBot.Core.Conversations;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Inbox;

/// <summary>Who said something in a chat.</summary>
public enum Speaker
{
    /// <summary>The family.</summary>
    Family,

    /// <summary>The bot.</summary>
    Bot,

    /// <summary>Somebody of the staff.</summary>
    Person,
}

/// <summary>One message of a chat.</summary>
/// <param name="By">Who said it.</param>
/// <param name="Text">Markdown; of a family plain text.</param>
/// <param name="At">When.</param>
/// <param name="Sequence">Its place in the chat.</param>
/// <param name="IsPress">Whether it is a button that was pressed.</param>
public sealed record ChatLine(Speaker By, string Text, DateTimeOffset At, long Sequence = 0, bool IsPress = false);

/// <summary>Reads a chat for those whom the family has allowed to.</summary>
public sealed class ChatHistory(IConversationStore store)
{
    private const int Most = 500;

    /// <summary>The messages, the oldest first.</summary>
    public Task<IReadOnlyList<ChatLine>> ReadAsync(string conversationId, CancellationToken cancellation) => ReadAsync(conversationId, 0, cancellation);

    /// <summary>The messages after one, the oldest first.</summary>
    public async Task<IReadOnlyList<ChatLine>> ReadAsync(string conversationId, long after, CancellationToken cancellation)
    {
        var stored = await store.ReadAsync(conversationId, after, Most, cancellation);
        return
        [
            .. stored.Select(one => (Activity: ActivityJson.Read(one.Body), Stored: one))
                .Where(said => said.Activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(said.Activity.Text))
                .Select(said => Line(said.Activity, said.Stored)),
        ];
    }

    private static ChatLine Line(Activity activity, StoredActivity stored)
    {
        var by = activity.From?.Role == "user" ? Speaker.Family : PersonsReply.Is(activity) ? Speaker.Person : Speaker.Bot;
        var text = by == Speaker.Family ? activity.Text! : activity.Text!.Replace(Disclaimer.Text, "", StringComparison.Ordinal).TrimEnd();
        return new ChatLine(by, text, stored.At, stored.Sequence, by == Speaker.Family && activity.Value is not null);
    }
}
