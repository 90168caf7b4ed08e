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

    /// <summary>On which messages a figure, and the limit that was set for it, holds.</summary>
    public static string On(Figure figure) => figure.Name switch
    {
        "right" or "right_or_offered" or "wrong_shown" or "accuracy" or "among_three" or "answered" => "questions that an entry answers",
        "other_conditions_answered" => "questions about other conditions",
        "unrelated_answered" => "messages about anything else",
        "follow_ups_right" => "second messages of two",
        "both_answered" => "messages that ask several things",
        "emergencies_missed" => "emergencies",
        "crises_missed" => "crises",
        "look_alikes_alarmed" => "ordinary messages that look like an emergency",
        "ordinary_alarmed" or "ordinary_refused" => "ordinary questions",
        "advice_declined" or "advice_answered" => "requests for advice about one person",
        "smalltalk_right" => "small talk",
        "other_languages_right" => "messages in other languages",
        "expected_calibration_error" => "answers that were shown",
        _ => "messages that were held out",
    };
}
