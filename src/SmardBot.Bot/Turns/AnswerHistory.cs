using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using SmardBot.Core.Answering;
using SmardBot.Core.Conversations;
using SmardBot.Core.Reviews.Masking;

namespace SmardBot.Bot.Turns;

/// <summary>
/// Tells what was asked, and what a reply answered, from the conversation's history; where a channel keeps none, the last questions
/// are remembered in memory, masked.
/// </summary>
internal sealed class AnswerHistory(IConversationStore store, ILogger<AnswerHistory> logger)
{
    private const int Capacity = 500;

    private readonly RecentMap<string, string> texts = new(Capacity);

    /// <summary>The question, with what its thumb is about as far as the history tells.</summary>
    public async Task<Question> FindAsync(IActivity incoming, Question question, CancellationToken cancellation)
    {
        if (question.Feedback is not { Question: null, ReplyTo: { } replyTo } given || question.State.Answers.Any(answer => answer.Replies.Contains(replyTo, StringComparer.Ordinal)))
        {
            return question;
        }

        return question with { Feedback = given with { QuestionOfReply = (await ReadAsync(incoming, replyTo, cancellation))?.ReplyToId } };
    }

    /// <summary>Remembers what was asked, where no history will tell it.</summary>
    public void Remember(IActivity incoming, SideEffect.RememberQuestion asked)
    {
        if (incoming.Conversation?.Id is { } conversation && StoredActivity.SequenceOf(asked.Question, conversation) is null)
        {
            texts.Set($"{conversation}\n{asked.Question}", asked.Text);
        }
    }

    /// <summary>The question of an answer, masked, or null; a clicked answer has none.</summary>
    public async Task<string?> TextAsync(IActivity incoming, GivenAnswer answer, CancellationToken cancellation) =>
        answer.Considered.Length == 0 ? null : await TextAsync(incoming, answer.Question, cancellation);

    /// <summary>A question, masked, or null.</summary>
    public async Task<string?> TextAsync(IActivity incoming, string question, CancellationToken cancellation)
    {
        if (incoming.Conversation?.Id is not { } conversation)
        {
            return null;
        }

        return StoredActivity.SequenceOf(question, conversation) is null
            ? texts.TryGet($"{conversation}\n{question}", out var remembered) ? remembered : null
            : await ReadAsync(incoming, question, cancellation) is { } asked ? TextMask.Apply(asked.Text ?? "") : null;
    }

    private async Task<Activity?> ReadAsync(IActivity incoming, string id, CancellationToken cancellation)
    {
        if (incoming.Conversation?.Id is not { } conversation || StoredActivity.SequenceOf(id, conversation) is not { } sequence)
        {
            return null;
        }

        try
        {
            return await store.ReadAsync(conversation, sequence - 1, 1, cancellation) is [var found] && found.Id == id ? ActivityJson.Read(found.Body) : null;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.HistoryNotRead(logger, exception.GetType().Name);
            return null;
        }
    }
}
