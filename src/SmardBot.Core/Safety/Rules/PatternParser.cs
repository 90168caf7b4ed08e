namespace SmardBot.Core.Safety.Rules;

/// <summary>
/// Reads the pattern language of the safety files: <c>word</c>, <c>wor*</c>, <c>{set}</c>, <c>one|other</c>,
/// <c>(two words|other)</c>, <c>~3</c> for up to three words between, <c>?</c> after a piece that may be missing,
/// <c>!</c> before one that must not follow, <c>#</c> for any number, <c>#0-84</c>
/// for one of these, <c>^</c> for the start of the message and <c>$</c> for its end. <c>words.yaml</c> explains it to its readers.
/// </summary>
/// <param name="spelling">How words are written out, the same as for messages.</param>
internal sealed class PatternParser(Spelling spelling)
{
    private readonly Dictionary<string, List<string[]>> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSet> made = new(StringComparer.Ordinal);

    /// <summary>Every word that a set or pattern names so far.</summary>
    public HashSet<string> Vocabulary { get; } = new(StringComparer.Ordinal);

    /// <summary>The phrases of each named set, without those that stand for many (<c>wor*</c>, <c>#</c>).</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Sets => sets.Select(pair => KeyValuePair.Create(
        pair.Key,
        (IReadOnlyList<string>)[.. pair.Value.Where(phrase => !Array.Exists(phrase, WordSet.IsOpen)).Select(phrase => string.Join(' ', phrase)).Distinct(StringComparer.Ordinal)]));

    /// <summary>Adds a named set; its items may name sets that were added before.</summary>
    /// <exception cref="FormatException">An item cannot be read; the message says which and why.</exception>
    public void AddSet(string name, IEnumerable<string> items)
    {
        var phrases = new List<string[]>();
        foreach (var item in items)
        {
            if (item.StartsWith('{'))
            {
                phrases.AddRange(Find(item, item));
            }
            else
            {
                phrases.Add(Phrase(item, item));
            }
        }

        sets[name] = phrases;
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    public Pattern Parse(string source)
    {
        var elements = new List<PatternElement>();
        foreach (var piece in Pieces(source))
        {
            elements.AddRange(Element(piece, source));
        }

        if (!elements.Exists(element => element is { Words: not null, Negative: false, Optional: false }))
        {
            throw new FormatException($"the pattern '{source}' has no word that must be there");
        }

        return new Pattern(source, elements);
    }

    private IEnumerable<PatternElement> Element(string piece, string source)
    {
        if (piece is "^" or "$")
        {
            return [new PatternElement(null, Edge: piece == "^" ? MessageEdge.Start : MessageEdge.End)];
        }

        if (piece[0] == '~')
        {
            return int.TryParse(piece.AsSpan(1), out var gap) && gap is > 0 and <= 30
                ? [new PatternElement(null, gap)]
                : throw new FormatException($"'{piece}' in '{source}' should be ~ and a number from 1 to 30");
        }

        if (piece.Contains('|') && !piece.Contains('('))
        {
            throw new FormatException($"'{piece}' in '{source}' needs parentheses: (one|other)");
        }

        var negative = piece[0] == '!';
        var optional = piece[^1] == '?';
        var core = piece[(negative ? 1 : 0)..(optional ? ^1 : ^0)].Trim('(', ')');
        if (core.StartsWith('{') && !core.Contains('|'))
        {
            return [new PatternElement(Set(core, source), 0, optional, negative)];
        }

        if (!core.Contains('|') && !negative && !optional)
        {
            return Phrase(core, source).Select(word => new PatternElement(Single(word)));
        }

        var phrases = core.Split('|').SelectMany(part => part.StartsWith('{') ? Find(part, source) : [Phrase(part, source)]);
        return [new PatternElement(new WordSet(phrases), 0, optional, negative)];
    }

    private WordSet Single(string word)
    {
        if (!made.TryGetValue(word, out var set))
        {
            made[word] = set = new WordSet([[word]]);
        }

        return set;
    }

    private WordSet Set(string piece, string source)
    {
        if (!made.TryGetValue(piece, out var set))
        {
            made[piece] = set = new WordSet(Find(piece, source));
        }

        return set;
    }

    private List<string[]> Find(string piece, string source) =>
        piece.EndsWith('}') && sets.TryGetValue(piece[1..^1], out var phrases)
            ? phrases
            : throw new FormatException($"'{piece}' in '{source}' is no word set; words.yaml has {string.Join(", ", sets.Keys.Order(StringComparer.Ordinal))}");

    private string[] Phrase(string words, string source)
    {
        var phrase = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            phrase.AddRange(word == "%" || IsNumber(word) ? [word] : word[^1] == '*' ? [word.ToLowerInvariant()] : spelling.WriteOut(word));
        }

        if (phrase.Count is 0 or > WordSet.MostWords || words.Contains('~') || phrase.Exists(word => word == "*" || (word[0] == '#' && !IsNumber(word))))
        {
            throw new FormatException($"'{words}' in '{source}' should be 1 to {WordSet.MostWords} words, without gaps");
        }

        Vocabulary.UnionWith(phrase.Where(word => !WordSet.IsOpen(word)));
        return [.. phrase];
    }

    private static bool IsNumber(string word) =>
        word[0] == '#' && (word.Length == 1 || (word[1..].Split('-') is { Length: 2 } range && Array.TrueForAll(range, part => part.Length is > 0 and < 6 && part.All(char.IsAsciiDigit))));

    /// <summary>The pieces between spaces; parentheses keep their spaces.</summary>
    private static IEnumerable<string> Pieces(string source)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= source.Length; i++)
        {
            if (i == source.Length || (source[i] == ' ' && depth == 0))
            {
                if (i > start)
                {
                    yield return source[start..i];
                }

                start = i + 1;
            }
            else
            {
                depth += source[i] == '(' ? 1 : source[i] == ')' ? -1 : 0;
            }
        }

        if (depth != 0)
        {
            throw new FormatException($"the parentheses of '{source}' do not match");
        }
    }
}
