using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Activities;
using SmardBot.Core.Turns;

namespace SmardBot.Channels.Teams.Extension;

/// <summary>The answers of a message extension. Its cards pass through the pipeline's disclaimer like every message.</summary>
internal sealed class ExtensionResponse(TurnPipeline pipeline)
{
    /// <summary>Cards to choose from, or the one to insert.</summary>
    public async Task<JsonObject> ResultAsync(IReadOnlyList<Attachment> cards, CancellationToken cancellation) => new()
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = JsonSerializer.SerializeToNode(await DisclaimAsync(cards, cancellation), ActivityJson.Options),
        },
    };

    /// <summary>A window with a card.</summary>
    public async Task<JsonObject> WindowAsync(string title, JsonObject card, CancellationToken cancellation)
    {
        var shown = await DisclaimAsync([new Attachment { ContentType = Attachment.AdaptiveCard, Content = card }], cancellation);
        return new JsonObject
        {
            ["task"] = new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = title,
                    ["height"] = "large",
                    ["width"] = "medium",
                    ["card"] = JsonSerializer.SerializeToNode(shown[0], ActivityJson.Options),
                },
            },
        };
    }

    /// <summary>A line instead of results.</summary>
    public static JsonObject Message(string text) => new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } };

    private async Task<List<Attachment>> DisclaimAsync(IReadOnlyList<Attachment> cards, CancellationToken cancellation)
    {
        if (cards.Count == 0)
        {
            return [];
        }

        var carrier = new Carrier();
        await pipeline.SendProactiveAsync(new Activity { Type = ActivityTypes.Message, Attachments = [.. cards] }, carrier, cancellation);
        return carrier.Attachments;
    }

    private sealed class Carrier : IReplyChannel
    {
        public List<Attachment> Attachments { get; private set; } = [];

        public Task SendAsync(Activity reply, CancellationToken cancellation)
        {
            Attachments = reply.Attachments ?? [];
            return Task.CompletedTask;
        }
    }
}
