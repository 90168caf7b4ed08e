using Microsoft.Extensions.Logging;
using SmardBot.Core.Conversations;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Masking;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>
/// Puts the question of a disliked answer on the review list. Its text is read from the conversation's history; where a channel
/// keeps none, the last ones are remembered in memory, masked.
/// </summary>
internal sealed class DislikedAnswers(ReviewRecorder recorder, IConversationStore store, ILogger<DislikedAnswers> logger)
{
    private const int Capacity = 500;

    private readonly RecentMap<string, string> texts = new(Capacity);

    /// <summary>Remembers what was asked, where no history will tell it.</summary>
    public void Remember(TurnContext turn)
    {
        if (turn.Incoming is { Id: { Length: > 0 } id, Conversation.Id: { } conversation } && SequenceOf(id, conversation) is null)
        {
            texts.Set($"{conversation}\n{id}", TextMask.Apply(turn.Text));
        }
    }

    /// <summary>Takes the answer's question for the review list; a clicked answer has none.</summary>
    public async Task AddAsync(TurnContext turn, GivenAnswer answer)
    {
        if (answer.Considered.Length > 0 && await TextAsync(turn, answer.Question) is { Length: > 0 } text)
        {
            recorder.Add(new ReviewQuestion(recorder.Today, turn.Incoming.ChannelId ?? "", TurnOutcome.Answer, text, answer.Shown, answer.Considered));
        }
    }

    private async Task<string?> TextAsync(TurnContext turn, string question)
    {
        if (turn.Incoming.Conversation?.Id is not { } conversation)
        {
            return null;
        }

        if (SequenceOf(question, conversation) is not { } sequence)
        {
            return texts.TryGet($"{conversation}\n{question}", out var remembered) ? remembered : null;
        }

        try
        {
            var read = await store.ReadAsync(conversation, sequence - 1, 1, turn.Cancellation);
            return read is [{ Activity: { } asked }] && asked.Id == question ? TextMask.Apply(asked.Text ?? "") : null;
        }
        catch (Exception exception) when (!turn.Cancellation.IsCancellationRequested)
        {
            logger.ReviewsNotWritten(exception.GetType().Name);
            return null;
        }
    }

    /// <summary>The place of an activity in the history, by the id that the store gave it.</summary>
    private static long? SequenceOf(string id, string conversation) =>
        id.Length > conversation.Length && id[conversation.Length] == '|' && id.StartsWith(conversation, StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(conversation.Length + 1), out var sequence) && sequence > 0
            ? sequence
            : null;
}
