using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Teams.Extension;

namespace SmardBot.Bot.Teams;

/// <summary>Answers the invokes of the message extension: calls that want their answer in the HTTP response, within 5 seconds.</summary>
internal sealed class TeamsInvokes(FaqSearch search, MessageAnswers messages)
{
    /// <summary>The invoke that brings a thumb.</summary>
    public const string Feedback = "message/submitAction";

    /// <summary>Answers one; 501 for what the bot does not know.</summary>
    public async Task<InvokeResponse> AnswerAsync(IInvokeActivity invoke, CancellationToken cancellation)
    {
        var value = ActivityJson.ToNode(invoke.Value);
        return invoke.Name switch
        {
            "composeExtension/query" => Ok(await search.AnswerAsync(SearchQuery.Of(value), cancellation)),
            "composeExtension/fetchTask" => Ok(messages.Offer(value)),
            "composeExtension/submitAction" => Ok(messages.Take(value)),
            _ => new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented },
        };
    }

    private static InvokeResponse Ok(JsonObject body) => new() { Status = (int)HttpStatusCode.OK, Body = ActivityJson.ToToken(body) };
}
