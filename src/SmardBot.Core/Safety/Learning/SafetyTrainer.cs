using SmardBot.Core.Faq;
using SmardBot.Core.Language;
using SmardBot.Core.Safety.Content;

namespace SmardBot.Core.Safety.Learning;

/// <summary>Teaches the model of the gate: the examples of the safety files, and the questions of the FAQ as what is clear.</summary>
internal static class SafetyTrainer
{
    private const int MostQuestions = 12_000;

    /// <summary>Trains; null where there are no examples to learn from.</summary>
    /// <param name="content">The safety files.</param>
    /// <param name="catalog">Its questions, off-topic messages and smalltalk are what is clear.</param>
    /// <param name="reader">Reads texts as the gate does.</param>
    /// <param name="encoder">Its vectors are learned from too, where it has any.</param>
    /// <param name="cancellation">Stops a training that is no longer wanted.</param>
    public static SafetyModel? Train(SafetyContent content, FaqCatalog catalog, PieceReader reader, ITextEncoder encoder, CancellationToken cancellation)
    {
        var texts = Texts(content.Examples, catalog).DistinctBy(example => TextNormalizer.Normalize(example.Text), StringComparer.Ordinal).ToList();
        if (texts.Select(example => example.Class).Distinct().Count() < 3)
        {
            return null;
        }

        var learned = texts.Count;
        texts.AddRange(content.Examples.KeptApart.Select(example => (example.Text, ExampleLabels.ClassOf(example.Label))));
        var pieces = texts.AsParallel().AsOrdered().WithCancellation(cancellation).Select(example => reader.Read(example.Text)).ToList();
        string[] all = [.. pieces.SelectMany(parts => parts.Select(part => part.Text)).Distinct(StringComparer.Ordinal)];
        var vectors = all.Zip(encoder.EncodeExamples(all, progress: null, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var isEncoded = vectors.Values.All(vector => vector.Length == encoder.Dimensions);
        var examples = texts.Zip(pieces).AsParallel().AsOrdered().WithCancellation(cancellation).Select(pair => new LearnedExample(
            [.. pair.Second.Select(piece => reader.Features.Of(piece.Words))],
            [.. pair.Second.Select(piece => piece.Kind)],
            [.. pair.Second.Select(piece => isEncoded ? vectors[piece.Text] : [])],
            pair.First.Class,
            Hash(pair.First.Text))).ToList();
        var alarms = isEncoded ? content.Examples.Alarms.Select(alarm => vectors.GetValueOrDefault(reader.Whole(alarm.Text).Text) ?? new float[encoder.Dimensions]) : [];
        return SafetyModel.Train(examples[..learned], examples[learned..], [.. alarms], cancellation);
    }

    private static IEnumerable<(string Text, SafetyClass Class)> Texts(SafetyExamples examples, FaqCatalog catalog)
    {
        var language = catalog.Language;
        return examples.Alarms.Select(alarm => (alarm.Text, ExampleLabels.ClassOf(alarm.Label)))
            .Concat(examples.Advice.Select(text => (text, SafetyClass.Advice)))
            .Concat(examples.Sorrow.Select(text => (text, SafetyClass.Sorrow)))
            .Concat(Clear(examples.LookAlikes))
            .Concat(Clear(examples.Ordinary))
            .Concat(Clear(Thin([
                .. catalog.Entries.SelectMany(entry => entry.Questions),
                .. language.UnansweredTopics.OrderBy(topic => topic.Key, StringComparer.Ordinal).SelectMany(topic => topic.Value)])))
            .Concat(Clear(Thin([.. language.OffTopic.Near, .. language.OffTopic.Far])))
            .Concat(Clear(language.Smalltalk.Values.SelectMany(intent => intent.Messages)));
    }

    private static IEnumerable<(string Text, SafetyClass Class)> Clear(IEnumerable<string> texts) => texts.Select(text => (text, SafetyClass.Clear));

    /// <summary>Some of them, chosen by what they say: enough to learn from, few enough to learn quickly, and the same when others come.</summary>
    private static IEnumerable<string> Thin(List<string> texts) =>
        texts.Count <= MostQuestions ? texts : texts.OrderBy(Hash).ThenBy(text => text, StringComparer.Ordinal).Take(MostQuestions);

    private static uint Hash(string text) => WordFeatures.Hash(text);
}
