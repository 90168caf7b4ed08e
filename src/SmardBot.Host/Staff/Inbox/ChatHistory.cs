using Microsoft.Bot.Schema;
using SmardBot.Bot;
using SmardBot.Core.Conversations;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Staff.Inbox;

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
public sealed record ChatLine(Speaker By, string Text, DateTimeOffset At);

/// <summary>Reads a chat for those whom the family has allowed to.</summary>
internal sealed class ChatHistory(IConversationStore store)
{
    private const int Most = 500;

    /// <summary>The messages, the oldest first.</summary>
    public async Task<IReadOnlyList<ChatLine>> ReadAsync(string conversationId, CancellationToken cancellation)
    {
        var stored = await store.ReadAsync(conversationId, 0, Most, cancellation);
        return
        [
            .. stored.Select(one => (Activity: ActivityJson.Read(one.Body), one.At))
                .Where(said => said.Activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(said.Activity.Text))
                .Select(said => Line(said.Activity, said.At)),
        ];
    }

    private static ChatLine Line(Activity activity, DateTimeOffset at)
    {
        var by = activity.From?.Role == "user" ? Speaker.Family : PersonsReply.Is(activity) ? Speaker.Person : Speaker.Bot;
        var text = by == Speaker.Family ? activity.Text! : activity.Text!.Replace(Disclaimer.Text, "", StringComparison.Ordinal).TrimEnd();
        return new ChatLine(by, text, at);
    }
}
