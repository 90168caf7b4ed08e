using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.Core.Knowledge;

/// <summary>
/// Keeps what was trained in files, so that only the first start after a change trains. A file is named by everything that
/// the training depended on, and holds a checksum: a damaged one is noticed, reported and made anew. A cache that cannot be
/// written costs time and nothing else.
/// </summary>
public sealed class ModelCache(IOptions<FaqOptions> options, ILogger<ModelCache> logger)
{
    private const int KeptPerName = 3;
    private const int ChecksumBytes = 32;

    // A rebuilt program may train otherwise; builds are deterministic, so that the same sources keep their models.
    private static readonly string Program = typeof(ModelCache).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>What was made from the same things before, or what is made now.</summary>
    /// <typeparam name="T">What is trained.</typeparam>
    /// <param name="name">What it is for: lower-case letters, a part of the file's name.</param>
    /// <param name="dependsOn">Everything that it is made from: hashes, names of engines, options.</param>
    /// <param name="load">Reads what <paramref name="save"/> wrote.</param>
    /// <param name="save">Writes it.</param>
    /// <param name="make">Trains it.</param>
    public T GetOrMake<T>(string name, string dependsOn, Func<Stream, T> load, Action<T, Stream> save, Func<T> make)
    {
        if (options.Value.CacheFolder is not { } folder)
        {
            return make();
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Program}|{dependsOn}")))[..16];
        var file = Path.Combine(folder, $"{name}-{key}.model");
        if (TryLoad(file, load, out var kept))
        {
            return kept;
        }

        var made = make();
        TrySave(folder, name, file, stream => save(made, stream));
        return made;
    }

    private bool TryLoad<T>(string file, Func<Stream, T> load, out T kept)
    {
        kept = default!;
        try
        {
            if (!File.Exists(file))
            {
                return false;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            Span<byte> expected = stackalloc byte[ChecksumBytes];
            stream.ReadExactly(expected);
            if (!SHA256.HashData(stream).AsSpan().SequenceEqual(expected))
            {
                logger.ModelDamaged(file, "its checksum does not match");
                return false;
            }

            stream.Position = ChecksumBytes;
            kept = load(stream);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or UnreadableClassifierException)
        {
            logger.ModelDamaged(file, exception.Message);
            return false;
        }
    }

    private void TrySave(string folder, string name, string file, Action<Stream> save)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
            try
            {
                using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16))
                {
                    stream.Write(new byte[ChecksumBytes]);
                    save(stream);
                    stream.Position = ChecksumBytes;
                    var checksum = SHA256.HashData(stream);
                    stream.Position = 0;
                    stream.Write(checksum);
                }

                File.Move(unfinished, file, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }

            foreach (var old in new DirectoryInfo(folder).EnumerateFiles($"{name}-*.model").OrderByDescending(model => model.LastWriteTimeUtc).Skip(KeptPerName))
            {
                old.Delete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.ModelNotKept(folder, exception.Message);
        }
    }
}
