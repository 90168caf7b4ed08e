using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Settings;

namespace SmardBot.Matching;

/// <summary>Registers the default engine.</summary>
public static class MatchingServiceCollectionExtensions
{
    /// <summary>Matches questions with the default text classifier; options under <c>Matching</c>.</summary>
    public static SmardBotBuilder AddMatching(this SmardBotBuilder builder)
    {
        builder.Services.AddSettings<MatchingOptions>(MatchingOptions.Section);
        builder.Services.AddSingleton<ITextClassifierTrainer, LinearTextClassifierTrainer>();
        return builder;
    }
}
