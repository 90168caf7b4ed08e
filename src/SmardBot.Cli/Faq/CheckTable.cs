using SmardBot.Core.Faq;
using Spectre.Console;

namespace SmardBot.Cli.Faq;

/// <summary>Prints what the check found, for people: each fault in a row, and what is there for information in a line a rule.</summary>
internal static class CheckTable
{
    private const int MostNotes = 3;
    private const int MostNamed = 8;
    private const int WidthOfFiles = 160;

    /// <summary>Prints it.</summary>
    public static void Write(IReadOnlyList<FaqProblem> problems, string folder, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        var table = new Table().AddColumns("severity", "rule", "what to do").Border(TableBorder.Rounded).ShowRowSeparators();
        foreach (var problem in problems.Where(problem => problem.Severity != ProblemSeverity.Info))
        {
            table.AddRow(problem.Severity.ToString().ToLowerInvariant(), Markup.Escape(problem.Rule), Markup.Escape(problem.Message));
        }

        foreach (var notes in problems.Where(problem => problem.Severity == ProblemSeverity.Info).GroupBy(problem => problem.Rule, StringComparer.Ordinal))
        {
            table.AddRow("info", Markup.Escape(notes.Key), Markup.Escape(Summary([.. notes])));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        int Count(ProblemSeverity severity) => problems.Count(problem => problem.Severity == severity);
        console.WriteLine($"{folder}: {Count(ProblemSeverity.Error)} errors, {Count(ProblemSeverity.Warning)} warnings, {Count(ProblemSeverity.Info)} notes");
    }

    /// <summary>A few notes as they are; of many the one that sums them up, or how many there are and of which entries.</summary>
    private static string Summary(FaqProblem[] notes)
    {
        if (notes.Length <= MostNotes)
        {
            return string.Join('\n', notes.Select(note => note.Message));
        }

        var named = string.Join(", ", notes.Take(MostNamed).Select(note => note.Entry ?? note.File)) + (notes.Length > MostNamed ? ", …" : "");
        return Array.Find(notes, note => note.Entry is null) is { } sum
            ? $"{sum.Message} (--format json tells of each entry)"
            : $"{notes.Length} of them: {named}; the first says: {notes[0].Message} (--format json lists each)";
    }
}
