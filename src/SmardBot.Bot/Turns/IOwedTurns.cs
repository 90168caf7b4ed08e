using SmardBot.Core.Conversations;

namespace SmardBot.Bot.Turns;

/// <summary>Answers what a channel owes: turns that did not end, replies that did not get through.</summary>
internal interface IOwedTurns
{
    /// <summary>The channel of the conversations that it looks after.</summary>
    string ChannelId { get; }

    /// <summary>How many it has at work now; as long as there are any, what this process has claimed stays its own.</summary>
    int Count { get; }

    /// <summary>Goes on with what nobody else works on any more.</summary>
    /// <param name="owed">What is owed.</param>
    /// <param name="conversation">Its conversation.</param>
    /// <param name="cancellation">Stops looking; what was taken up goes on.</param>
    /// <returns>False when there is nothing left that could be answered.</returns>
    Task<bool> TakeUpAsync(PendingTurn owed, Conversation conversation, CancellationToken cancellation);
}
