using SmardBot.Core.Faq;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Matching;

/// <summary>The examples of a catalog: entries by id, and what must not be answered by labels of its own.</summary>
internal static class MatcherTrainingSet
{
    private const string HumanLabel = "human";
    private const string SmalltalkLabel = "smalltalk";

    /// <summary>The training set; withdrawn entries stay in it, so that their questions are recognised and not given to a neighbour.</summary>
    public static TrainingSet Of(FaqCatalog catalog, MatcherOptions options)
    {
        var examples = new List<LabelledText>();
        foreach (var entry in catalog.Entries)
        {
            examples.AddRange(entry.Questions.Prepend(entry.Title).Distinct(StringComparer.OrdinalIgnoreCase).Select(text =>
                new LabelledText(text, entry.Id) { AlsoRight = entry.AlsoAnsweredBy.GetValueOrDefault(text) ?? [] }));
        }

        var language = catalog.Language;
        Add(examples, Labels.OffTopicNear, language.OffTopic.Near.Concat(OtherSubjects.Ask(catalog)));
        Add(examples, Labels.OffTopicFar, language.OffTopic.Far);
        Add(examples, Labels.Unanswered, Thin([.. language.UnansweredTopics.OrderBy(topic => topic.Key, StringComparer.Ordinal).SelectMany(topic => topic.Value)], options.MostUnanswered));
        foreach (var (intent, smalltalk) in language.Smalltalk.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Add(examples, Labels.SmalltalkPrefix + intent, smalltalk.Messages);
        }

        return new TrainingSet(examples, language.Vocabulary);
    }

    /// <summary>What was kept apart, with labels of this training set: single questions, small talk, and what is out of scope. A message that is an example as well is left out.</summary>
    public static LabelledText[] KeptApart(FaqCatalog catalog, TrainingSet set)
    {
        var learnt = set.Examples.Select(example => example.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var labels = set.Examples.Select(example => example.Label).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Language.KeptApart.Where(message => !learnt.Contains(message.Text)).SelectMany(message => Label(message, catalog.Language)).Where(message => labels.Contains(message.Label))];
    }

    private static IEnumerable<LabelledText> Label(LabelledMessage message, FaqLanguage language) => message.Kind switch
    {
        MessageKind.Smalltalk when Intent(message.Labels[0], language) is { } intent => [new LabelledText(message.Text, Labels.SmalltalkPrefix + intent)],
        MessageKind.InScope or MessageKind.Smalltalk when message.Labels.Count > 0 => [new LabelledText(message.Text, message.Labels[0]) { AlsoRight = [.. message.Labels.Skip(1)] }],
        MessageKind.OosNear => [new LabelledText(message.Text, Labels.OffTopicNear)],
        MessageKind.OosFar => [new LabelledText(message.Text, Labels.OffTopicFar)],
        _ => [],
    };

    /// <summary>Which kind of small talk it is was not written down, only whether somebody wants a person; any of that sort will do. Null for an entry.</summary>
    private static string? Intent(string label, FaqLanguage language) => label switch
    {
        HumanLabel => language.Smalltalk.Where(intent => intent.Value.Human).Select(intent => intent.Key).Order(StringComparer.Ordinal).FirstOrDefault(),
        SmalltalkLabel => language.Smalltalk.Where(intent => !intent.Value.Human).Select(intent => intent.Key).Order(StringComparer.Ordinal).FirstOrDefault(),
        _ => null,
    };

    private static void Add(List<LabelledText> examples, string label, IEnumerable<string> texts) =>
        examples.AddRange(texts.Distinct(StringComparer.OrdinalIgnoreCase).Select(text => new LabelledText(text, label)));

    /// <summary>Evenly spaced ones, so that every topic keeps its share.</summary>
    private static IEnumerable<string> Thin(List<string> texts, int most) =>
        texts.Count <= most ? texts : Enumerable.Range(0, most).Select(i => texts[(int)((long)i * texts.Count / most)]);
}
