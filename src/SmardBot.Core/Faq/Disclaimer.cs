namespace SmardBot.Core.Faq;

/// <summary>The sentence that every message carries.</summary>
public static class Disclaimer
{
    /// <summary>Word for word as the customer gave it; <c>faq/en/disclaimer.md</c> has to hold exactly this.</summary>
    public const string Text =
        "Medical disclaimer: This information is for educational purposes only and does not constitute professional medical advice, diagnosis, or treatment.";
}
