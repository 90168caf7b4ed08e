using System.Text.Json.Nodes;

namespace SmardBot.Core.Answering.Buttons;

/// <summary>A button below the conversation. What it does travels in its value; its words, typed, do the same.</summary>
/// <param name="Title">The words on it, which the chat then shows as the user's message.</param>
/// <param name="Does">What it does.</param>
public sealed record Button(string Title, Press Does)
{
    /// <summary>The property of a value that holds what a button does.</summary>
    public const string ValueName = "smardbot";

    /// <summary>What travels with it.</summary>
    public JsonObject ToValue()
    {
        var does = new JsonObject { ["action"] = Does.Action };
        if (Does.Entry is not null)
        {
            does["entry"] = Does.Entry;
        }

        return new JsonObject { [ValueName] = does };
    }
}
