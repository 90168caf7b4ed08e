using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Core.Faq;

namespace SmardBot.Host.Tests.Browser;

/// <summary>Lets the service say something else than it would, as it would say it.</summary>
internal static class Replies
{
    // Both ways in which a conversation arrives bring what the test wants said.
    private const string Script =
        """
        (() => {
          const wanted = __WANTED__;
          const change = text => {
            if (!text) return text;
            const set = JSON.parse(text);
            for (const activity of set.activities ?? []) {
              if (activity.type === 'message' && activity.from?.role === 'bot' && activity.replyToId) {
                Object.assign(activity, wanted);
              }
            }
            return JSON.stringify(set);
          };
          const handler = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
          Object.defineProperty(WebSocket.prototype, 'onmessage', { ...handler, set(listener) { handler.set.call(this, ({ data }) => listener({ data: change(data) })); } });
          const native = window.fetch;
          window.fetch = async (address, options) => {
            const response = await native(address, options);
            return String(address).includes('/activities?') && response.ok ? new Response(change(await response.text()), { status: 200 }) : response;
          };
        })();
        """;

    /// <summary>Whatever is asked in this window from now on gets this reply.</summary>
    public static async Task ReplyAsync(this BrowserWindow window, string markdown, string outcome, string? care = null)
    {
        var wanted = new JsonObject
        {
            ["text"] = $"{markdown}\n\n{Disclaimer.Text}",
            ["channelData"] = new JsonObject { ["smardbot"] = new JsonObject { ["outcome"] = outcome, ["care"] = care } },
        };
        await window.Page.AddInitScriptAsync(Script.Replace("__WANTED__", JsonSerializer.Serialize(wanted), StringComparison.Ordinal));
        await window.OpenChatAsync();
    }
}
