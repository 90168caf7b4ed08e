namespace SmardBot.Classifier.Encoding;

/// <summary>The vectors of what was encoded last, so that gate, matcher and search encode a message once. A new one takes the place of an older one.</summary>
internal sealed class RecentVectors
{
    private const int Places = 512;

    private readonly Kept?[] kept = new Kept?[Places];

    /// <summary>The vector of a text, or null.</summary>
    public float[]? Find(UInt128 key) => Volatile.Read(ref kept[Place(key)]) is { } found && found.Key == key ? found.Vector : null;

    /// <summary>Keeps a vector.</summary>
    public void Add(UInt128 key, float[] vector) => Volatile.Write(ref kept[Place(key)], new Kept(key, vector));

    private static int Place(UInt128 key) => (int)(key % Places);

    private sealed record Kept(UInt128 Key, float[] Vector);
}
