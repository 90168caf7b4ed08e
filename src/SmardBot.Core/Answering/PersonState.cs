namespace SmardBot.Core.Answering;

/// <summary>Where a family's wish for a person stands.</summary>
public enum PersonStanding
{
    /// <summary>No person can be asked here.</summary>
    NotHere,

    /// <summary>Somebody can be asked.</summary>
    CanBeAsked,

    /// <summary>The question waits for somebody.</summary>
    Waiting,

    /// <summary>Somebody has it.</summary>
    Taken,

    /// <summary>Somebody has answered, and it may go on.</summary>
    Answered,
}

/// <summary>What a family can expect of the people behind the bot, as it is at the moment of a question.</summary>
/// <param name="Standing">Where its wish stands.</param>
/// <param name="IsWithPerson">Whether somebody is talking with the family, so that the bot is silent; the safety gate never is.</param>
/// <param name="Name">Who they are, such as the name of a helpline.</param>
/// <param name="Places">Where they read the chat, in words.</param>
/// <param name="When">When somebody is there, a sentence.</param>
/// <param name="Kept">How long the chat is kept when the question is closed, such as "3 days".</param>
/// <param name="InTeams">Whether a channel of Microsoft Teams gets a copy, so that <paramref name="Places"/> names it.</param>
public sealed record PersonState(
    PersonStanding Standing, bool IsWithPerson = false, string Name = "", string Places = "", string When = "", string Kept = "", bool InTeams = false)
{
    /// <summary>No person can be asked.</summary>
    public static PersonState NotHere { get; } = new(PersonStanding.NotHere);

    /// <summary>Whether there is a ticket that is not closed.</summary>
    public bool HasTicket => Standing is PersonStanding.Waiting or PersonStanding.Taken or PersonStanding.Answered;
}
