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
            "concern-emergency" => MessageKind.Emergency,
            var name when name.StartsWith("look-alikes", StringComparison.Ordinal) => MessageKind.EmergencyLookalike,
            "ordinary" or "everyday" or "consumers" or "other-conditions" or "short" or "stress" or "sorrow" => MessageKind.Ordinary,
            "concern-crisis" => MessageKind.Crisis,
            var name when name.StartsWith("crisis", StringComparison.Ordinal) => MessageKind.Crisis,
            _ => null,
        };

    /// <summary>Its messages.</summary>
    public static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
}
