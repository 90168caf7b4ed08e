using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;

namespace SmardBot.Cli.Store;

/// <summary><c>store export ID</c>: all that is kept of one conversation, as JSON, for the person who asks what is kept.</summary>
internal static class ExportCommand
{
    private const int PageSize = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var store = new OperatorStore();
        var id = new Argument<string>("conversation") { Description = "The conversation's id." };
        var command = store.AddTo(new Command("export", "Prints all that is kept of one conversation, its question to a person with it, as JSON.") { id });
        command.SetAction((parsed, cancellation) => store.RunAsync(parsed, error, async services =>
        {
            var (conversation, conversations) = (parsed.GetValue(id)!, services.GetRequiredService<IConversationStore>());
            if (await conversations.FindAsync(conversation, cancellation) is not { } kept)
            {
                await error.WriteLineAsync($"There is no conversation '{conversation}'. It may have been deleted already, or was kept in another store.");
                return 1;
            }

            var activities = new JsonArray();
            for (var after = 0L; await conversations.ReadAsync(conversation, after, PageSize, cancellation) is { Count: > 0 } page; after = page[^1].Sequence)
            {
                foreach (var stored in page)
                {
                    var activity = JsonNode.Parse(stored.Body)!;
                    (activity["id"], activity["timestamp"]) = (stored.Id, stored.At);
                    activities.Add(activity);
                }
            }

            // What identifies a device or opens the chat is no part of it.
            var ticket = await services.GetRequiredService<ITicketStore>().FindOfAsync(conversation, cancellation);
            var all = new JsonObject
            {
                ["conversation"] = kept.Id,
                ["channel"] = kept.ChannelId,
                ["created"] = kept.Created,
                ["ticket"] = ticket is null ? null : JsonSerializer.SerializeToNode(ticket with { CodeHash = null, HolderId = null, Holder = null }, Json),
                ["activities"] = activities,
            };
            await output.WriteLineAsync(all.ToJsonString(Json));
            return 0;
        }));
        return command;
    }
}
