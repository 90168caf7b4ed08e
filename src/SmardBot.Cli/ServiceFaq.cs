using System.CommandLine;
using SmardBot.Core.Faq;

namespace SmardBot.Cli;

/// <summary>The FAQ folder that a command works on: the one that it was given, else that of the service.</summary>
internal static class ServiceFaq
{
    /// <summary><c>--faq FOLDER</c>.</summary>
    public static Option<string?> Option() => new("--faq") { Description = "The FAQ folder. Default: that of the service (Faq:Path), else the checkout's own." };

    /// <summary>Its full path.</summary>
    /// <param name="given">As it was typed: relative to the working folder. Null: as it is configured.</param>
    public static string Of(string? given) =>
        string.IsNullOrWhiteSpace(given) ? new FaqOptions { Path = ServiceConfiguration.Read()["Faq:Path"] }.Folder : Path.GetFullPath(given);

    /// <summary>Says what is measured: figures of another folder are worth nothing.</summary>
    public static Task TellAsync(string folder, FaqCatalog catalog, TextWriter error) =>
        error.WriteLineAsync($"The FAQ is {folder}: {catalog.Entries.Count} entries, {catalog.Hash}");

    /// <summary>The full path of a file that is known as <c>faq/…</c>.</summary>
    public static string FileOf(string folder, string file) => Path.Combine(folder, Path.GetRelativePath("faq", file));
}
