using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SmardBot.Bot;

namespace SmardBot.Host.Website.Asking;

/// <summary>What the form of a page sends: a question, or a button that was pressed, and the conversation to go on with.</summary>
/// <param name="Text">What was written; empty for a button.</param>
/// <param name="Press">What a button does, as the pipeline gave it, or null.</param>
/// <param name="Conversation">128 random bits that this page alone knows.</param>
internal sealed record PageQuestion(string Text, JsonNode? Press, string Conversation)
{
    /// <summary>The channel of the pages' question box, which works without scripts.</summary>
    public const string Channel = "website";

    private const int ConversationBytes = 16;

    /// <summary>Reads a form. Whatever is odd in it counts as not sent.</summary>
    public static PageQuestion From(IFormCollection form) => new(
        form["question"].ToString().Trim(),
        Parse(form["press"].ToString()),
        IsConversation(form["conversation"].ToString()) ? form["conversation"].ToString() : NewConversation());

    /// <summary>As the pipeline takes it.</summary>
    public Activity ToActivity() => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = Channel,
        // With a beginning of its own, so that no form can name a conversation of another channel.
        Conversation = new ConversationAccount { Id = $"page-{Conversation}" },
        From = new ChannelAccount { Id = "visitor", Role = "user" },
        Recipient = new ChannelAccount { Id = "smardbot", Role = "bot" },
        Text = Text,
        Value = Press is null ? null : ActivityJson.ToToken(Press),
    };

    private static JsonNode? Parse(string press)
    {
        try
        {
            return press.Length == 0 ? null : JsonNode.Parse(press);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsConversation(string text) =>
        Base64Url.IsValid(text, out var bytes) && bytes == ConversationBytes && !text.AsSpan().ContainsAny(" \t\r\n=");

    private static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ConversationBytes));
}
