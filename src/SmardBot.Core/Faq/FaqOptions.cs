using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Core.Faq;

/// <summary>Where the FAQ is and what of it is shown (<c>Faq:*</c>).</summary>
public sealed class FaqOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Faq";

    /// <summary>The folder that holds <c>sources.yaml</c> and <c>en/</c>. Default: the checkout's own <c>faq</c> when the program runs from one, else the copy beside the program. A relative path starts where that of <see cref="CachePath"/> does.</summary>
    public string? Path { get; set; }

    /// <summary>Whether drafts are shown, marked as such. Default true.</summary>
    public bool ServeDrafts { get; set; } = true;

    /// <summary>The folder in which trained models are kept, relative to the checkout that the program runs from, else to the working folder. Default <c>data/models</c>; empty: every start trains.</summary>
    public string? CachePath { get; set; } = "data/models";

    /// <summary>How often the files are compared with what is loaded, in seconds. Default 2; 1 to 3,600.</summary>
    [Range(1, 3600)]
    public int CheckSeconds { get; set; } = 2;

    /// <summary>The folder in force.</summary>
    public string Folder => string.IsNullOrWhiteSpace(Path) ? System.IO.Path.Combine(ProgramFolder.Files, "faq") : ProgramFolder.FullPath(Path);

    /// <summary>The full path of <see cref="CachePath"/>, or null where nothing is kept.</summary>
    public string? CacheFolder => string.IsNullOrWhiteSpace(CachePath) ? null : ProgramFolder.FullPath(CachePath);
}
