using System.Numerics.Tensors;
using Microsoft.Extensions.Logging.Abstractions;
using SmardBot.Classifier.Encoding;
using SmardBot.Core.Language;

namespace SmardBot.Classifier.Tests.Encoding;

/// <summary>The packaged encoder itself: what it takes from its package, keeps in a folder, and makes of texts.</summary>
public sealed class TextEncoderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smardbot-encoder-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_means_the_same_is_nearer_than_what_shares_its_words()
    {
        using var encoder = Encoder();
        var vectors = encoder.Encode(["How long do children with this live?", "what is the life expectancy of kids who have it", "How long is the flight with children?"]);

        Assert.True(Near(vectors[0], vectors[1]) > Near(vectors[0], vectors[2]));
        Assert.All(vectors, vector => Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 3));
        Assert.All(vectors, vector => Assert.Equal(encoder.Dimensions, vector.Length));
    }

    [Fact]
    public void A_text_has_the_same_vector_alone_in_a_batch_and_as_an_example()
    {
        using var encoder = Encoder();
        string[] texts = ["Is it inherited?", "", "She has a tube in her throat and coughs a lot at night, is that to be expected with the disease or not?", "ما هو SMARD1؟"];
        var examples = encoder.EncodeExamples(texts);
        var batch = encoder.Encode(texts);
        using var another = Encoder();

        Assert.All(texts.Index(), text =>
        {
            Assert.True(Near(another.Encode([text.Item])[0], batch[text.Index]) > 0.9999);
            Assert.True(Near(examples[text.Index], batch[text.Index]) > 0.9999);
        });
    }

    [Fact]
    public async Task Whoever_disposes_waits_for_the_texts_that_are_read_and_after_it_words_alone_decide()
    {
        var encoder = Encoder();
        encoder.Encode(["loaded"]);
        using var reading = new Barrier(3);
        var readers = Enumerable.Range(0, 2).Select(reader => Task.Run(() =>
        {
            reading.SignalAndWait();
            return Enumerable.Range(0, 200).Select(i => encoder.Encode([$"Question {i} of {reader}: is it inherited, and from whom?"])[0].Length).ToList();
        })).ToList();
        reading.SignalAndWait();

        encoder.Dispose();

        // Each text was read whole or not at all.
        Assert.All((await Task.WhenAll(readers)).SelectMany(lengths => lengths), length => Assert.Contains(length, new[] { 0, encoder.Dimensions }));
        Assert.Empty(encoder.Encode(["a question after the end"])[0]);
    }

    [Fact]
    public void A_text_of_any_length_is_read()
    {
        using var encoder = Encoder();

        var vectors = encoder.Encode([string.Join(' ', Enumerable.Repeat("my daughter cannot breathe well at night", 2000)), "ok"]);

        Assert.True(Near(vectors[0], encoder.Encode(["my daughter cannot breathe well at night"])[0]) > 0.5);
    }

    [Fact]
    public void Vectors_of_examples_are_kept_without_the_texts_and_found_again()
    {
        string[] texts = ["What is the gene called?", "Is there a cure?"];
        float[][] first;
        using (var encoder = Encoder())
        {
            first = encoder.EncodeExamples(texts);
        }

        var file = Assert.Single(folder.GetFiles("vectors-*.bin"));
        var written = file.LastWriteTimeUtc;
        Assert.DoesNotContain("gene", File.ReadAllText(file.FullName), StringComparison.Ordinal);
        using var again = Encoder();
        Assert.Equal(first, again.EncodeExamples(texts));
        file.Refresh();
        Assert.Equal(written, file.LastWriteTimeUtc);
    }

    [Fact]
    public void Damaged_vectors_are_made_anew()
    {
        using var encoder = Encoder();
        var first = encoder.EncodeExamples(["Is there a cure?"]);
        var file = Assert.Single(folder.GetFiles("vectors-*.bin"));
        var bytes = File.ReadAllBytes(file.FullName);
        bytes[^1] ^= 0x40;
        File.WriteAllBytes(file.FullName, bytes);

        Assert.Equal(first, encoder.EncodeExamples(["Is there a cure?"]));
    }

    [Fact]
    public void A_damaged_model_file_is_made_anew()
    {
        float[] first;
        using (var encoder = Encoder())
        {
            first = encoder.Encode(["Is there a cure?"])[0];
        }

        File.WriteAllText(Assert.Single(folder.GetFiles("*.ort")).FullName, "no model");
        using var again = Encoder();

        Assert.True(Near(first, again.Encode(["Is there a cure?"])[0]) > 0.9999);
        Assert.Null(again.Fault);
    }

    [Fact]
    public void Without_a_folder_it_comes_from_its_package()
    {
        using var encoder = new OnnxTextEncoder(EncoderModel.MiniLM, null, NullLogger<OnnxTextEncoder>.Instance);

        Assert.Equal(EncoderModel.MiniLM.Dimensions, encoder.Encode(["Is there a cure?"])[0].Length);
        Assert.Equal(encoder.Encode(["Is there a cure?"])[0].Length, encoder.EncodeExamples(["Is there a cure?"])[0].Length);
    }

    [Fact]
    public void An_encoder_that_cannot_be_loaded_says_why_and_gives_no_vectors()
    {
        using var encoder = new OnnxTextEncoder(EncoderModel.MiniLM with { Assembly = "Not.There" }, folder.FullName, NullLogger<OnnxTextEncoder>.Instance);

        Assert.Equal(NoEncoder.Instance.Name, encoder.Name);
        Assert.Equal(0, encoder.Dimensions);
        Assert.Empty(Assert.Single(encoder.Encode(["Is there a cure?"])));
        Assert.Empty(Assert.Single(encoder.EncodeExamples(["Is there a cure?"])));
        Assert.Contains("Not.There", encoder.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_get_the_same_vectors_as_one()
    {
        using var encoder = Encoder();
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => $"question number {i} about breathing")];
        using var other = Encoder();
        var expected = other.EncodeExamples(texts);

        Parallel.For(0, 200, i => Assert.True(Near(expected[i % texts.Length], encoder.Encode([texts[i % texts.Length]])[0]) > 0.9999));
    }

    private static float Near(float[] one, float[] other) => TensorPrimitives.CosineSimilarity<float>(one, other);

    private OnnxTextEncoder Encoder() => new(EncoderModel.MiniLM, folder.FullName, NullLogger<OnnxTextEncoder>.Instance);
}
