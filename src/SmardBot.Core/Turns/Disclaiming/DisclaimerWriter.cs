using SmardBot.Core.Activities;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns.Disclaiming;

/// <summary>
/// Puts the disclaimer where a reader or listener meets it: below the text, at the end of every card, after what is
/// spoken. It takes the sentence out first wherever it stands already, so that each holds it exactly once.
/// </summary>
internal static class DisclaimerWriter
{
    /// <summary>Writes it into a message; a second call changes nothing.</summary>
    public static void Write(Activity message)
    {
        var inCard = false;
        foreach (var attachment in message.Attachments?.OfType<Attachment>() ?? [])
        {
            inCard |= CardDisclaimer.TryWrite(attachment);
        }

        var text = Without(message.Text);
        // A message that is only a card would show the sentence twice, in a bubble of its own and in the card.
        message.Text = text.Length > 0 ? $"{text}\n\n{Disclaimer.Text}" : inCard ? null : Disclaimer.Text;
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

    private static string Spoken(string speak)
    {
        const string End = "</speak>";
        var end = speak.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? $"{speak} {Disclaimer.Text}".TrimStart() : $"{speak[..end].TrimEnd()} {Disclaimer.Text}{speak[end..]}";
    }
}
