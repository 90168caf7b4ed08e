using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Settings;

namespace SmardBot.MLNet;

/// <summary>Registers the engine on ML.NET.</summary>
public static class MLNetServiceCollectionExtensions
{
    /// <summary>Matches questions with a classifier of ML.NET; options under <c>MLNet</c>. In place of <c>AddMatching()</c>.</summary>
    public static SmardBotBuilder AddMLNet(this SmardBotBuilder builder)
    {
        builder.Services.AddSettings<MLNetOptions>("MLNet");
        builder.Services.AddSingleton<ITextClassifierTrainer, MLNetTextClassifierTrainer>();
        return builder;
    }
}
