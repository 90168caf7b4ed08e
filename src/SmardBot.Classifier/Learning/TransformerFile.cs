using System.IO.Compression;
using Microsoft.ML;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Classifier.Learning;

/// <summary>
/// The model file of ML.NET as bytes. ML.NET writes a ZIP whose entries carry the time of writing; what is kept here are the
/// entries alone, so that the same training gives the same bytes.
/// </summary>
internal static class TransformerFile
{
    /// <summary>Writes a model.</summary>
    public static byte[] Write(MLContext ml, ITransformer transformer, DataViewSchema input)
    {
        using var model = new MemoryStream();
        ml.Model.Save(transformer, input, model);
        model.Position = 0;
        using var zip = new ZipArchive(model, ZipArchiveMode.Read);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8);
        writer.WriteTexts([.. zip.Entries.Select(entry => entry.FullName)]);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            writer.WriteArray<byte>(content.ToArray());
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ITransformer Read(byte[] bytes, MLContext ml)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), System.Text.Encoding.UTF8);
        using var model = new MemoryStream();
        using (var zip = new ZipArchive(model, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in reader.ReadTexts())
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(reader.ReadArray<byte>());
            }
        }

        model.Position = 0;
        return ml.Model.Load(model, out _);
    }
}
