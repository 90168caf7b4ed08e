using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SmardBot.LoadTests.Connector;

/// <summary>One user of Azure Bot Service: sends a question, waits for the answer, sends the next.</summary>
internal sealed class DeliveringService(HttpClient http, Figures figures, string serviceUrl, bool expectReplies, int user)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private int number;

    /// <summary>Sends one question; its answer is there when this completes.</summary>
    public async Task AskAsync(TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        var mode = expectReplies ? "expectReplies" : "normal";
        var body = Encoding.UTF8.GetBytes(
            $$"""{"type":"message","id":"{{began}}-{{++number}}","channelId":"webchat","serviceUrl":"{{serviceUrl}}","deliveryMode":"{{mode}}","conversation":{"id":"load-{{user}}"},"from":{"id":"user-{{user}}","name":"User"},"recipient":{"id":"bot","name":"SmardBot"},"locale":"en-US","text":"{{Chat.Questions[number % Chat.Questions.Count]}}"}""");
        using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var response = await http.PostAsync("/api/messages", content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || (expectReplies && !HasReply(answer)))
        {
            figures.Refused(new HttpRequestException("No answer.", null, response.StatusCode));
            return;
        }

        figures.Answered(began);
    }

    private static bool HasReply(byte[] answer)
    {
        using var set = JsonDocument.Parse(answer);
        return set.RootElement.GetProperty("activities").GetArrayLength() > 0;
    }
}
