using SmardBot.Core.Language;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Benchmarks;

/// <summary>Made-up questions with the proportions of real ones: a few frequent words, many rare ones, some of them telling the label. Seeded.</summary>
internal static class Questions
{
    private const int CommonWords = 400;
    private const int WordsPerLabel = 12;

    /// <summary>A training set.</summary>
    public static TrainingSet Make(int labels, int questionsPerLabel)
    {
        var random = new Random(labels);
        var common = Enumerable.Range(0, CommonWords).Select(_ => Word(random)).ToArray();
        return new TrainingSet(
            [.. Enumerable.Range(0, labels).SelectMany(label =>
            {
                var own = Enumerable.Range(0, WordsPerLabel).Select(_ => Word(random)).ToArray();
                return Enumerable.Range(0, questionsPerLabel).Select(_ => new LabelledText(Question(random, common, own), $"label-{label:D4}")).ToArray();
            })],
            Vocabulary.Empty);
    }

    private static string Question(Random random, string[] common, string[] own) =>
        string.Join(' ', Enumerable.Range(0, random.Next(5, 14)).Select(_ => random.Next(3) == 0
            ? own[random.Next(own.Length)]
            : common[(int)(common.Length * Math.Pow(random.NextDouble(), 3))]));

    private static string Word(Random random)
    {
        const string Consonants = "bcdfghlmnprst";
        const string Vowels = "aeiou";
        return string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Consonants[random.Next(Consonants.Length)]}{Vowels[random.Next(Vowels.Length)]}"))
            + Consonants[random.Next(Consonants.Length)];
    }
}
