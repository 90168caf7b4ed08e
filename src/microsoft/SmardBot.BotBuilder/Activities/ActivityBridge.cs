using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;
using SmardBot.Core.Activities;
using BotActivity = Microsoft.Bot.Schema.Activity;

namespace SmardBot.BotBuilder.Activities;

/// <summary>Between the activities of Bot Builder and ours, by way of JSON: the wire is what both have in common.</summary>
internal static class ActivityBridge
{
    private static readonly JsonSerializerSettings Settings = new(HttpHelper.BotMessageSerializerSettings)
    {
        // Texts that look like dates stay the texts that they are.
        DateParseHandling = DateParseHandling.None,
    };

    /// <summary>Ours, of one of Bot Builder.</summary>
    public static Activity FromBotBuilder(BotActivity activity) => ActivityJson.Parse(JsonConvert.SerializeObject(activity, Settings));

    /// <summary>That of Bot Builder, of ours.</summary>
    public static BotActivity ToBotBuilder(Activity activity) =>
        JsonConvert.DeserializeObject<BotActivity>(ActivityJson.Write(activity), Settings)!;

    /// <summary>A node of JSON as something that Bot Builder can serialise.</summary>
    public static T? To<T>(JsonNode? node) =>
        node is null ? default : JsonConvert.DeserializeObject<T>(node.ToJsonString(ActivityJson.Options), Settings);
}
