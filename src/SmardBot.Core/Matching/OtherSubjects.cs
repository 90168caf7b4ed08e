using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching;

/// <summary>
/// The FAQ's own questions, asked about something else: "what are the treatments for SMARD1" becomes "… for migraine". So the
/// frame of a question is never taken for its subject.
/// </summary>
internal static class OtherSubjects
{
    /// <summary>Each subject in so many frames.</summary>
    private const int FramesPerSubject = 4;

    private const string Gap = "{0}";

    /// <summary>The questions; the same for the same catalog.</summary>
    public static IEnumerable<string> Ask(FaqCatalog catalog)
    {
        var subjects = catalog.Language.OffTopic.Subjects;
        if (subjects.Count == 0)
        {
            return [];
        }

        var frames = Frames(catalog);
        var count = Math.Min(frames.Count, subjects.Count * FramesPerSubject);
        return Enumerable.Range(0, count).Select(i => frames[(int)((long)i * frames.Count / count)].Replace(Gap, subjects[i % subjects.Count], StringComparison.Ordinal));
    }

    /// <summary>The questions that name our subject once and no other condition, with a gap in its place.</summary>
    private static List<string> Frames(FaqCatalog catalog)
    {
        var analyzer = new TextAnalyzer(catalog.Language.Vocabulary);
        var names = catalog.Language.Vocabulary.Subject.ToHashSet(StringComparer.Ordinal);
        var others = catalog.Language.Vocabulary.OutsideConcepts.ToHashSet(StringComparer.Ordinal);
        var frames = new List<string>();
        foreach (var question in catalog.Entries.SelectMany(entry => entry.Questions.Prepend(entry.Title)))
        {
            var analyzed = analyzer.Analyze(question);
            var words = analyzed.Folded.Split(' ');
            if (words.Length > 2 && words.Count(names.Contains) == 1 && !analyzed.Concepts.Any(others.Contains))
            {
                frames.Add(string.Join(' ', words.Select(word => names.Contains(word) ? Gap : word)));
            }
        }

        return frames;
    }
}
