using System.ComponentModel.DataAnnotations;

namespace SmardBot.Core.Matching;

/// <summary>Options of the turn, section <c>Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Turns";

    /// <summary>
    /// Messages longer than this are refused with a clear reply, after the safety gate has read all of them.
    /// In UTF-16 units; default 4,000, from 100 to 10,000.
    /// </summary>
    [Range(100, 10_000)]
    public int MaxMessageLength { get; set; } = 4000;
}
