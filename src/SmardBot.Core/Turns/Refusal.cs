using SmardBot.Core.Matching;
namespace SmardBot.Core.Turns;

/// <summary>Why a message is not answered.</summary>
public enum Refusal
{
    /// <summary>It is longer than <see cref="TurnOptions.MaxMessageLength"/>.</summary>
    TooLong,

    /// <summary>Too many came in a short time.</summary>
    TooMany,
}
