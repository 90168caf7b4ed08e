namespace SmardBot.Host.Widget;

/// <summary>What stands on every page, also when the service behind it is away.</summary>
internal static class StandingTexts
{
    /// <summary>The disclaimer, word for word.</summary>
    public const string Disclaimer = "Medical disclaimer: This information is for educational purposes only and does not constitute professional medical advice, diagnosis, or treatment.";

    /// <summary>The line about emergencies.</summary>
    public const string Emergency = "Not for emergencies: call your local emergency number.";
}
