using System.Runtime.InteropServices;
using SmardBot.Core.Language;

namespace SmardBot.Core.Matching.Classifying;

/// <summary>Arrays, lists of words and vocabularies as the classifier's file holds them; numbers are little endian.</summary>
public static class BinaryExtensions
{
    /// <summary>Writes a length and the elements.</summary>
    /// <typeparam name="T">A number.</typeparam>
    public static void WriteArray<T>(this BinaryWriter writer, ReadOnlySpan<T> values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads what <see cref="WriteArray"/> wrote.</summary>
    /// <typeparam name="T">A number.</typeparam>
    public static T[] ReadArray<T>(this BinaryReader reader) where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Writes a count and the texts.</summary>
    public static void WriteTexts(this BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    /// <summary>Reads what <see cref="WriteTexts"/> wrote.</summary>
    public static string[] ReadTexts(this BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    /// <summary>Writes a vocabulary.</summary>
    public static void WriteVocabulary(this BinaryWriter writer, Vocabulary vocabulary)
    {
        foreach (var map in new[] { vocabulary.Synonyms, vocabulary.Concepts })
        {
            writer.WriteTexts([.. map.Keys]);
            foreach (var phrases in map.Values)
            {
                writer.WriteTexts([.. phrases]);
            }
        }
    }

    /// <summary>Reads what <see cref="WriteVocabulary"/> wrote.</summary>
    public static Vocabulary ReadVocabulary(this BinaryReader reader) => new(ReadPhrases(reader), ReadPhrases(reader));

    private static Dictionary<string, IReadOnlyList<string>> ReadPhrases(BinaryReader reader)
    {
        var phrases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var key in reader.ReadTexts())
        {
            phrases[key] = [];
        }

        foreach (var key in phrases.Keys.ToArray())
        {
            phrases[key] = reader.ReadTexts();
        }

        return phrases;
    }
}
