using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SmardBot.Bot.Teams;

/// <summary>Takes the bot's own mention out of a message. Others' stay, as names.</summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-for-bots-and-agents#work-with-mentions"/>
internal static partial class Mentions
{
    private const string BotPrefix = "28:";

    /// <summary>The text of a message without it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">Its text, or the copy of it.</param>
    public static string Strip(Activity message, string text)
    {
        foreach (var (said, name) in Own(message))
        {
            text = string.IsNullOrEmpty(said) || !text.Contains(said, StringComparison.Ordinal) ? Named(text, name ?? message.Recipient?.Name) : text.Replace(said, " ", StringComparison.Ordinal);
        }

        // What is left are others, who are written as names.
        return HtmlText.Collapse(At().Replace(text, "${name}"));
    }

    /// <summary>The mentions of the bot: it is told by its id alone, since anybody may have its name.</summary>
    private static IEnumerable<(string? Said, string? Name)> Own(Activity message) =>
        from entity in message.Entities ?? []
        where string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)
        let mentioned = entity.Properties["mentioned"] as JObject
        where mentioned is not null && IsBot(Text(mentioned["id"]), message.Recipient?.Id)
        select (Text(entity.Properties["text"]), Text(mentioned["name"]));

    private static bool IsBot(string? id, string? bot) =>
        !string.IsNullOrEmpty(id) && !string.IsNullOrEmpty(bot) && Bare(id).Equals(Bare(bot), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string id) => id.StartsWith(BotPrefix, StringComparison.Ordinal) ? id.AsSpan(BotPrefix.Length) : id;

    /// <summary>A mention whose words are not told: the one that has the bot's name, else the one that the message begins with.</summary>
    private static string Named(string text, string? name)
    {
        var all = At().Matches(text);
        var own = all.FirstOrDefault(match => string.Equals(HtmlText.Plain(match.Groups["name"].Value), name?.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(match => string.IsNullOrWhiteSpace(text[..match.Index]));
        return own is null ? text : text.Remove(own.Index, own.Length).Insert(own.Index, " ");
    }

    private static string? Text(JToken? node) => node is JValue { Type: JTokenType.String } value ? (string?)value : null;

    [GeneratedRegex(@"<at\b[^>]*>(?<name>.*?)</at\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex At();
}
