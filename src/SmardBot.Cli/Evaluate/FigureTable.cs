using SmardBot.Cli.Measuring;
using Spectre.Console;

namespace SmardBot.Cli.Evaluate;

/// <summary>Figures as a table for people: share, of how many, limit, and whether it is kept.</summary>
internal static class FigureTable
{
    /// <summary>The table.</summary>
    public static Table Of(IEnumerable<Figure> figures)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("figure");
        Figure[] all = [.. figures];
        var hasLimits = Array.Exists(all, figure => figure.IsMet is not null);
        foreach (var column in hasLimits ? new[] { "share", "of", "limit", "kept" } : ["share", "of"])
        {
            table.AddColumn(column, added => added.RightAligned());
        }

        foreach (var figure in all)
        {
            string[] cells = [figure.Name.Replace('_', ' '), Percent(figure.Value), $"{figure.Of}", Limit(figure), figure.IsMet switch { true => "yes", false => "NO", null => "" }];
            table.AddRow(hasLimits ? cells : cells[..3]);
        }

        return table;
    }

    /// <summary>A share as people read it, such as <c>97.3 %</c>.</summary>
    public static string Percent(double share) => $"{100 * share:0.0} %";

    /// <summary>The limit as people read it, or nothing.</summary>
    public static string Limit(Figure figure) => (figure.AtLeast, figure.AtMost) switch
    {
        ({ } least, _) => $"≥ {100 * least:0.#} %",
        (_, { } most) => $"≤ {100 * most:0.#} %",
        _ => "",
    };
}
