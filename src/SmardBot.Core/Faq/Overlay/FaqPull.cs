using System.Text;

namespace SmardBot.Core.Faq.Overlay;

/// <summary>What bringing changes into the files has come to.</summary>
/// <param name="Files">The files that were written, relative to the folder above <c>faq</c>.</param>
/// <param name="Held">Ids of changes that the files held already.</param>
/// <param name="Left">Ids of changes that could not be brought in, each with why.</param>
public sealed record PulledChanges(IReadOnlyList<string> Files, IReadOnlyList<string> Held, IReadOnlyDictionary<string, string> Left);

/// <summary>Writes what lies over the FAQ's files into them, for git.</summary>
public static class FaqPull
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Brings changes into a folder.</summary>
    /// <param name="folder">The FAQ folder.</param>
    /// <param name="changes">The changes in their order.</param>
    /// <param name="target">Where to write: the folder itself, or another one, into which all of it is copied first.</param>
    /// <param name="today">The day on which reviews are looked at, UTC.</param>
    /// <exception cref="InvalidDataException">The files cannot be used as they are; nothing was written.</exception>
    public static PulledChanges Run(string folder, IReadOnlyList<FaqChange> changes, string target, DateOnly today)
    {
        var files = FaqFiles.Read(folder);
        if (files.Problems.Count > 0)
        {
            throw new InvalidDataException(files.Problems[0].Message);
        }

        var faq = OverlaidFaq.Lay(files, changes, today);
        var isCopy = Path.GetFullPath(target) != Path.GetFullPath(folder);
        string[] written = [.. faq.Over.Texts.Where(file => isCopy || files.Texts.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)];
        foreach (var file in written)
        {
            Write(Path.Combine(target, Path.GetRelativePath("faq", file)), faq.Over.Texts[file]);
        }

        return new PulledChanges(isCopy ? [.. written.Where(file => files.Texts.GetValueOrDefault(file) != faq.Over.Texts[file])] : written, faq.Held, faq.Left);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        try
        {
            File.WriteAllBytes(unfinished, Utf8.GetBytes(text));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
