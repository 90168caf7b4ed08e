using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Middleware;

/// <summary>
/// Puts the disclaimer where a reader or listener meets it: below the text, at the end of every card, after what is
/// spoken. It takes the sentence out first wherever it stands already, so that each holds it exactly once.
/// </summary>
internal static class DisclaimerWriter
{
    /// <summary>Writes it into an activity that somebody will see; a second call changes nothing.</summary>
    public static void Write(Activity activity)
    {
        if (Is(activity, ActivityTypes.Message) || Is(activity, ActivityTypes.MessageUpdate))
        {
            WriteMessage(activity);
        }
        else if (Is(activity, ActivityTypesEx.InvokeResponse) && activity.Value is InvokeResponse { Body: { } body } answer)
        {
            answer.Body = InvokeDisclaimer.Written(body);
        }
    }

    /// <summary>The text with the sentence below it.</summary>
    public static string Append(string? text) => Without(text) is { Length: > 0 } rest ? $"{rest}\n\n{Disclaimer.Text}" : Disclaimer.Text;

    /// <summary>The text without the sentence, trimmed at its end.</summary>
    public static string Without(string? text)
    {
        text ??= "";
        // Again, because what stood around one occurrence may form another.
        while (text.Contains(Disclaimer.Text, StringComparison.Ordinal))
        {
            text = text.Replace(Disclaimer.Text, "", StringComparison.Ordinal);
        }

        return text.TrimEnd();
    }

    private static void WriteMessage(Activity message)
    {
        var inCard = false;
        foreach (var attachment in message.Attachments?.OfType<Attachment>() ?? [])
        {
            inCard |= CardDisclaimer.TryWrite(attachment);
        }

        // A message that is only a card would show the sentence twice, in a bubble of its own and in the card.
        message.Text = inCard && Without(message.Text).Length == 0 ? null : Append(message.Text);
        if (!string.IsNullOrWhiteSpace(message.Summary))
        {
            // What is shown where a card cannot be.
            message.Summary = $"{Without(message.Summary)} {Disclaimer.Text}".TrimStart();
        }

        if (!string.IsNullOrWhiteSpace(message.Speak))
        {
            message.Speak = Spoken(Without(message.Speak));
        }
    }

    private static string Spoken(string speak)
    {
        const string End = "</speak>";
        var end = speak.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? $"{speak} {Disclaimer.Text}".TrimStart() : $"{speak[..end].TrimEnd()} {Disclaimer.Text}{speak[end..]}";
    }

    private static bool Is(Activity activity, string type) => type.Equals(activity.Type, StringComparison.OrdinalIgnoreCase);
}
