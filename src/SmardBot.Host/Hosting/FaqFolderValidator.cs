using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Hosting;

/// <summary>A service without any FAQ would know nothing but emergencies, and keep it to itself; so it does not start.</summary>
internal sealed class FaqFolderValidator : IValidateOptions<FaqOptions>
{
    public ValidateOptionsResult Validate(string? name, FaqOptions options) => Directory.Exists(Path.Combine(options.Folder, "en", "entries"))
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Faq:Path is '{options.Path}'{(options.Path == options.Folder ? "" : $" ({options.Folder})")}, where there is {Missing(options.Folder)}; allowed is the folder of an FAQ, which holds sources.yaml and en/entries");

    private static string Missing(string folder) => Directory.Exists(folder) ? "no en/entries" : File.Exists(folder) ? "a file" : "no folder";
}
