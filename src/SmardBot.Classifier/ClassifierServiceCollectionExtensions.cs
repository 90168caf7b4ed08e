using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Classifier.Encoding;
using SmardBot.Core;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Settings;

namespace SmardBot.Classifier;

/// <summary>Registers the engine.</summary>
public static class ClassifierServiceCollectionExtensions
{
    /// <summary>Matches questions with a text classifier of ML.NET (options under <c>Matching</c>) and encodes messages with the packaged sentence encoder; <c>Matcher:Encoder</c> says which, <c>none</c> for words alone.</summary>
    public static SmardBotBuilder AddClassifier(this SmardBotBuilder builder)
    {
        builder.Services.AddSettings<LearningOptions>(LearningOptions.Section);
        builder.Services.AddSingleton<ITextClassifierTrainer, TextClassifierTrainer>();
        builder.Services.AddSingleton<ITextEncoder>(services =>
            EncoderModel.Find(services.GetRequiredService<IOptions<MatcherOptions>>().Value.Encoder) is { } model
                ? new OnnxTextEncoder(model, services.GetRequiredService<IOptions<FaqOptions>>().Value.CacheFolder, services.GetRequiredService<ILogger<OnnxTextEncoder>>())
                : NoEncoder.Instance);
        return builder;
    }
}
