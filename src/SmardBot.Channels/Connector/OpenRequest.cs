using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Connector;

/// <summary>A request that waits for its answer, and gets one.</summary>
/// <param name="response">Its response.</param>
/// <param name="expectsReplies">Whether the replies go into it.</param>
internal sealed class OpenRequest(HttpResponse response, bool expectsReplies)
{
    private int isTaken;

    public bool ExpectsReplies => expectsReplies;

    /// <summary>Takes the right to answer away from the turn; false when it is answering already.</summary>
    public bool TryGiveUp() => Interlocked.Exchange(ref isTaken, 1) == 0;

    /// <summary>Answers; false when nobody waits any more.</summary>
    public async Task<bool> TryAnswerAsync(IReadOnlyList<Activity> replies)
    {
        if (!TryGiveUp())
        {
            return false;
        }

        if (!expectsReplies)
        {
            return true;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(replies), ActivityJson.Options);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, CancellationToken.None);
        await response.CompleteAsync();
        return !response.HttpContext.RequestAborted.IsCancellationRequested;
    }
}
