namespace SmardBot.Cli.Faq;

/// <summary>What signing and withdrawing have in common.</summary>
internal static class Signing
{
    /// <summary>Whether a text fits into one line of a file.</summary>
    public static bool IsOneLine(string text) => !text.Any(char.IsControl);

    /// <summary>Does it; 1 and the reason when it cannot be done.</summary>
    public static int Run(TextWriter error, Action sign)
    {
        try
        {
            sign();
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return 1;
        }
    }
}
