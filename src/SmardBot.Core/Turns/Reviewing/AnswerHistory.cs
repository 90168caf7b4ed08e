using Microsoft.Extensions.Logging;
using SmardBot.Core.Activities;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Reviews.Masking;
using SmardBot.Core.Turns.Remembering;

namespace SmardBot.Core.Turns.Reviewing;

/// <summary>
/// Tells what was asked, and what a reply answered, from the conversation's history; where a channel keeps none, the last questions
/// are remembered in memory, masked.
/// </summary>
internal sealed class AnswerHistory(IConversationStore store, ILogger<AnswerHistory> logger)
{
    private const int Capacity = 500;

    private readonly RecentMap<string, string> texts = new(Capacity);

    /// <summary>The question, with what its thumb is about as far as the history tells.</summary>
    public async Task<Question> FindAsync(Activity incoming, Question question, CancellationToken cancellation)
    {
        if (question.Feedback is not { Question: null, ReplyTo: { } replyTo } given || question.State.Answers.Any(answer => answer.Replies.Contains(replyTo, StringComparer.Ordinal)))
        {
            return question;
        }

        return question with { Feedback = given with { QuestionOfReply = (await ReadAsync(incoming, replyTo, cancellation))?.ReplyToId } };
    }

    /// <summary>Remembers what was asked, where no history will tell it.</summary>
    public void Remember(Activity incoming, SideEffect.RememberQuestion asked)
    {
        if (incoming.Conversation?.Id is { } conversation && SequenceOf(asked.Question, conversation) is null)
        {
            texts.Set($"{conversation}\n{asked.Question}", asked.Text);
        }
    }

    /// <summary>The question of an answer, masked, or null; a clicked answer has none.</summary>
    public async Task<string?> TextAsync(Activity incoming, GivenAnswer answer, CancellationToken cancellation) =>
        answer.Considered.Length == 0 ? null : await TextAsync(incoming, answer.Question, cancellation);

    /// <summary>A question, masked, or null.</summary>
    public async Task<string?> TextAsync(Activity incoming, string question, CancellationToken cancellation)
    {
        if (incoming.Conversation?.Id is not { } conversation)
        {
            return null;
        }

        return SequenceOf(question, conversation) is null
            ? texts.TryGet($"{conversation}\n{question}", out var remembered) ? remembered : null
            : await ReadAsync(incoming, question, cancellation) is { } asked && asked.Id == question ? TextMask.Apply(asked.Text ?? "") : null;
    }

    private async Task<Activity?> ReadAsync(Activity incoming, string id, CancellationToken cancellation)
    {
        if (incoming.Conversation?.Id is not { } conversation || SequenceOf(id, conversation) is not { } sequence)
        {
            return null;
        }

        try
        {
            return await store.ReadAsync(conversation, sequence - 1, 1, cancellation) is [{ Activity: { } found }] ? found : null;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
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
