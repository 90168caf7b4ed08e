using SmardBot.Core.Activities;
using SmardBot.Core.Faq;

namespace SmardBot.Core.Turns.Disclaiming;

/// <summary>Looks whether a message has the disclaimer wherever <see cref="DisclaimerWriter"/> puts it.</summary>
internal static class DisclaimerReader
{
    /// <summary>Whether nothing of it is shown or spoken without the sentence.</summary>
    public static bool IsComplete(Activity message)
    {
        var written = message.Clone();
        DisclaimerWriter.Write(written);
        return IsIn(message.Text) == IsIn(written.Text)
            && IsIn(message.Speak) == IsIn(written.Speak)
            && IsIn(message.Summary) == IsIn(written.Summary)
            && (message.Attachments ?? []).Zip(written.Attachments ?? []).All(pair => IsIn(pair.First) == IsIn(pair.Second));
    }

    private static bool IsIn(Attachment? attachment) => IsIn(attachment?.Content?.ToJsonString(ActivityJson.Options));

    private static bool IsIn(string? text) => text?.Contains(Disclaimer.Text, StringComparison.Ordinal) == true;
}
