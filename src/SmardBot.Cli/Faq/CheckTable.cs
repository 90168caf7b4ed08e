using SmardBot.Core.Faq;
using Spectre.Console;

namespace SmardBot.Cli.Faq;

/// <summary>Prints what the check found, for people: each fault in a row, and what is there for information in a line a rule.</summary>
internal static class CheckTable
{
    private const int MostNotes = 3;
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

    private static string Summary(FaqProblem[] notes) => notes.Length <= MostNotes
        ? string.Join('\n', notes.Select(note => note.Message))
        : $"{notes.Length} of them, the first: {notes[0].Message}\n(--format json lists each: {string.Join(", ", notes.Select(note => note.Entry ?? note.File))})";
}
