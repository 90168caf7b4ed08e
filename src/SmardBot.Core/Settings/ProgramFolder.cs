namespace SmardBot.Core.Settings;

/// <summary>Where the program's files are: in the checkout that it runs from, or beside the published program.</summary>
public static class ProgramFolder
{
    private const string Mark = "SmardBot.sln";

    /// <summary>The top level of the checkout that the program runs from; null for a published program.</summary>
    public static string? Checkout { get; } = Find();

    /// <summary>Where <c>appsettings.json</c> and <c>faq</c> stand.</summary>
    public static string Files => Checkout ?? AppContext.BaseDirectory;

    /// <summary>The full path of a configured one: a relative path starts at the top level of the checkout, else at the working folder.</summary>
    public static string FullPath(string path) => Path.GetFullPath(path, Checkout ?? Directory.GetCurrentDirectory());

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Mark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
