namespace SmardBot.Bot.Rendering.Forgetting;

/// <summary>The names of events that tell a chat page what it has to forget.</summary>
public static class ForgetEvents
{
    /// <summary>The conversation is deleted: the page drops all that it holds of it.</summary>
    public const string Forgotten = "smardbot/forgotten";

    /// <summary>The resume secret no longer opens the conversation: the page drops it.</summary>
    public const string Left = "smardbot/left";
}
