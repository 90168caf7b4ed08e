namespace SmardBot.Core.Language;

/// <summary>
/// What was made of the texts that were read last: its questions repeat, by the buttons of the chat alone. A new one takes the place
/// of an older one; the texts themselves are not kept. Thread-safe.
/// </summary>
/// <typeparam name="T">What is made of a text; nobody may change it.</typeparam>
public sealed class RecentTexts<T>
    where T : class
{
    private const int Places = 512;

    private readonly Kept?[] kept = new Kept?[Places];

    /// <summary>What was made of a text, or null.</summary>
    /// <param name="key">Its <see cref="TextKey"/>.</param>
    public T? Find(UInt128 key) => Volatile.Read(ref kept[Place(key)]) is { } found && found.Key == key ? found.Value : null;

    /// <summary>Keeps what was made of one.</summary>
    /// <param name="key">Its <see cref="TextKey"/>.</param>
    /// <param name="value">What was made of it.</param>
    public void Add(UInt128 key, T value) => Volatile.Write(ref kept[Place(key)], new Kept(key, value));

    /// <summary>What was made of a text, or is made of it now.</summary>
    /// <param name="text">The text, with all that the result depends on.</param>
    /// <param name="make">Makes it.</param>
    public T GetOrMake(string text, Func<T> make)
    {
        var key = TextKey.Of(text);
        if (Find(key) is { } found)
        {
            return found;
        }

        var made = make();
        Add(key, made);
        return made;
    }

    private static int Place(UInt128 key) => (int)(key % Places);

    private sealed record Kept(UInt128 Key, T Value);
}
