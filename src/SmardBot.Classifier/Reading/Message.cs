namespace SmardBot.Classifier.Reading;

/// <summary>What a <see cref="MessageReader"/> makes of one message. Holds its memory, to be filled again and again by one thread.</summary>
internal sealed class Message
{
    /// <summary>Longer messages are cut: what they ask is said by then.</summary>
    public const int MostCharacters = 1000;

    /// <summary>At most so many words are looked at.</summary>
    public const int MostWords = 120;

    /// <summary>At most so many meanings are looked at.</summary>
    public const int MostMeanings = 240;

    private readonly char[] folded = new char[MostCharacters];
    private readonly ulong[] words = new ulong[MostWords];
    private readonly NumberForm[] numbers = new NumberForm[MostWords];
    private readonly ulong[] meanings = new ulong[MostMeanings];
    private readonly ulong[] concepts = new ulong[MostMeanings];
    private int characterCount;
    private int wordCount;
    private int meaningCount;
    private int conceptCount;

    /// <summary>The words with synonyms folded, joined by one space.</summary>
    public ReadOnlySpan<char> Characters => folded.AsSpan(0, characterCount);

    /// <summary>The key of each of these words in order.</summary>
    public ReadOnlySpan<ulong> Words => words.AsSpan(0, wordCount);

    /// <summary>Which of these words are numbers.</summary>
    public ReadOnlySpan<NumberForm> Numbers => numbers.AsSpan(0, wordCount);

    /// <summary>The concepts of each word or phrase in order, or the key of the word that points to none.</summary>
    public ReadOnlySpan<ulong> Meanings => meanings.AsSpan(0, meaningCount);

    /// <summary>The concepts alone.</summary>
    public ReadOnlySpan<ulong> Concepts => concepts.AsSpan(0, conceptCount);

    /// <summary>For each word as it was cut, what it was repaired to, or null.</summary>
    public string?[] Repaired { get; } = new string?[MostWords];

    /// <summary>How many words point to no concept.</summary>
    public int Plain { get; set; }

    /// <summary>Whether there is room for another word.</summary>
    public bool HasRoom => wordCount < MostWords && characterCount < MostCharacters - 1;

    /// <summary>Makes it empty.</summary>
    public void Clear() => (characterCount, wordCount, meaningCount, conceptCount, Plain) = (0, 0, 0, 0, 0);

    /// <summary>Adds a word.</summary>
    public void AddWord(ReadOnlySpan<char> word)
    {
        if (!HasRoom)
        {
            return;
        }

        numbers[wordCount] = NumberForms.Of(word);
        words[wordCount++] = WordKey.Of(word);
        if (characterCount > 0)
        {
            folded[characterCount++] = ' ';
        }

        word = word[..Math.Min(word.Length, MostCharacters - characterCount)];
        word.CopyTo(folded.AsSpan(characterCount));
        characterCount += word.Length;
    }

    /// <summary>Adds a word that points to no concept.</summary>
    public void AddPlain(ulong word)
    {
        Plain++;
        if (meaningCount < MostMeanings)
        {
            meanings[meaningCount++] = word;
        }
    }

    /// <summary>Adds a concept.</summary>
    public void AddConcept(ulong concept)
    {
        if (meaningCount < MostMeanings)
        {
            meanings[meaningCount++] = concept;
            concepts[conceptCount++] = concept;
        }
    }
}
