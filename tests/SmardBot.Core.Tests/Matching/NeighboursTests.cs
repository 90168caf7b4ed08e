using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Tests.Matching;

public sealed class NeighboursTests
{
    private static readonly string[] Labels = ["causes", "cure", "~off-topic-far"];

    private static readonly LabelledText[] Examples =
    [
        new("1 0", "causes"), new("0.9 0.1", "causes"), new("0.8 0.2", "causes"), new("0 1", "cure"), new("-1 0", "~off-topic-far"),
    ];

    [Fact]
    public void Cosines_to_the_nearest_of_each_kind_are_found_to_within_a_hundredth()
    {
        var near = Neighbours.Of(Examples, Labels, new Numbers(), default).Find(Numbers.Vector("1 0.05")).To(0);

        Assert.InRange(near.Best, 0.99f, 1.01f);
        Assert.InRange(near.Other, Cosine("1 0.05", "0 1") - 0.01f, Cosine("1 0.05", "0 1") + 0.01f);
        Assert.InRange(near.Outside, -1.01f, -0.98f);
        Assert.InRange(near.Votes, 0.29f, 0.31f);
        Assert.InRange(near.VotesOutside, 0.09f, 0.11f);
    }

    [Fact]
    public void Without_a_vector_nothing_is_near()
    {
        Assert.Equal(default, Neighbours.Of(Examples, Labels, new Numbers(), default).Find([]).To(0));
        Assert.Equal(default, Neighbours.Of(Examples, Labels, NoEncoder.Instance, default).Find([]).To(0));
    }

    [Fact]
    public void What_was_saved_is_as_near()
    {
        var neighbours = Neighbours.Of(Examples, Labels, new Numbers(), default);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        neighbours.Save(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        Assert.Equal(neighbours.Find(Numbers.Vector("0.5 0.5")).To(1), Neighbours.Load(reader, Labels).Find(Numbers.Vector("0.5 0.5")).To(1));
    }

    private static float Cosine(string one, string other) => Numbers.Vector(one).Zip(Numbers.Vector(other)).Sum(pair => pair.First * pair.Second);

    /// <summary>Texts are their vectors, repeated to a length that vector instructions take and one that they do not.</summary>
    private sealed class Numbers : ITextEncoder
    {
        public string Name => "numbers";

        public int Dimensions => 70;

        public string? Fault => null;

        public static float[] Vector(string text)
        {
            var numbers = text.Split(' ').Select(number => float.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var vector = Enumerable.Range(0, 70).Select(i => numbers[i % 2]).ToArray();
            var length = MathF.Sqrt(vector.Sum(value => value * value));
            return Array.ConvertAll(vector, value => value / length);
        }

        public float[][] Encode(IReadOnlyList<string> texts) => [.. texts.Select(Vector)];

        public float[][] EncodeExamples(IReadOnlyList<string> texts, IProgress<double>? progress = null, CancellationToken cancellation = default) => Encode(texts);
    }
}
