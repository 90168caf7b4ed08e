using SmardBot.Core;
using SmardBot.MLNet;
using SmardBot.Matching;

namespace SmardBot.Microsoft.Cli.Evaluate;

/// <summary>An engine that can be measured.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Add">Registers it.</param>
internal sealed record BotEngine(string Name, Action<SmardBotBuilder> Add)
{
    /// <summary>That of <c>SmardBot.Matching</c>.</summary>
    public static readonly BotEngine Default = new("default", bot => bot.AddMatching());

    /// <summary>That of <c>SmardBot.MLNet</c>.</summary>
    public static readonly BotEngine MLNet = new("mlnet", bot => bot.AddMLNet());

    /// <summary>What is measured for <c>--engine NAME</c>: ML.NET beside the default engine, or the default engine alone.</summary>
    public static BotEngine[] For(string name) => name == MLNet.Name ? [Default, MLNet] : [Default];
}
