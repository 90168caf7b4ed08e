using SmardBot.Core.Faq;

namespace SmardBot.Cli.Measuring.HeldOut;

/// <summary>Files of <c>safety/examples/</c>: one message a line, lines that start with # are headings.</summary>
internal static class SafetyExampleFile
{
    /// <summary>What the messages of a file are; null for a file that holds no examples.</summary>
    public static MessageKind? KindOf(string file) =>
        !file.StartsWith("examples/", StringComparison.Ordinal) ? null
        : Path.GetFileNameWithoutExtension(file) switch
        {
            "emergency" => MessageKind.Emergency,
            "personal-advice" => MessageKind.PersonalAdvice,
            "look-alikes" => MessageKind.EmergencyLookalike,
            "ordinary" => MessageKind.Ordinary,
            var name when name.StartsWith("crisis", StringComparison.Ordinal) => MessageKind.Crisis,
            _ => null,
        };

    /// <summary>Its messages.</summary>
    public static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
}
