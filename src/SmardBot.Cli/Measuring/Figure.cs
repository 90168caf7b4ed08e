namespace SmardBot.Cli.Measuring;

/// <summary>A measured figure and the limit that was set for it.</summary>
/// <param name="Name">Its name, such as <c>wrong_shown</c>.</param>
/// <param name="Value">A share, 0 to 1.</param>
/// <param name="Of">How many messages it is a share of.</param>
/// <param name="AtLeast">The least that it should be, or null.</param>
/// <param name="AtMost">The most that it may be, or null.</param>
public sealed record Figure(string Name, double Value, int Of, double? AtLeast = null, double? AtMost = null)
{
    /// <summary>Whether the limit is kept; null where none was set.</summary>
    public bool? IsMet => AtLeast is null && AtMost is null ? null : !(Value < AtLeast) && !(Value > AtMost);
}
