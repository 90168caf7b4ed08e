namespace SmardBot.Core.Safety.Learning;

/// <summary>What the model makes of a message.</summary>
/// <param name="Danger">The probability that it is a cry for help, calibrated for where the bot stands.</param>
/// <param name="IsCrisis">Whether a crisis is likelier than an emergency.</param>
/// <param name="Piece">The piece that it comes from, 0 for the whole.</param>
/// <param name="Advice">The log-odds that the whole asks for advice about one person.</param>
/// <param name="Sorrow">The log-odds that the whole tells of grief, fear, guilt or exhaustion.</param>
internal readonly record struct LearnedReading(double Danger, bool IsCrisis, int Piece, double Advice, double Sorrow)
{
    /// <summary>Nothing to read.</summary>
    public static LearnedReading Nothing { get; } = new(0, false, -1, double.NegativeInfinity, double.NegativeInfinity);
}
