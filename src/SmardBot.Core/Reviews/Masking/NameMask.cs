using System.Text.RegularExpressions;

namespace SmardBot.Core.Reviews.Masking;

/// <summary>Finds names by the words before them, and takes them out wherever they stand in the message.</summary>
internal static partial class NameMask
{
    private const string Mask = "[name]";
    private const int Timeout = 1_000;
    private const RegexOptions AnyCase = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Name = @"[\p{L}][\p{L}'’\-]*(?![\p{L}\d])";

    private const string Relative =
        "(son|daughter|child|kid|baby|babies|boy|girl|infant|newborn|toddler|twins?|brother|sister|sibling|husband|wife|partner|spouse|"
        + "mother|mum|mom|mommy|father|dad|daddy|grandson|granddaughter|grandchild|grandma|grandpa|grandmother|grandfather|nephew|niece|cousin|"
        + "uncle|aunt|friend|patient|doctor|neurologist|consultant|nurse|therapist|fiancee?|boyfriend|girlfriend|neighbou?r)";

    /// <summary>The message without the names that its own words give away.</summary>
    public static string Apply(string text)
    {
        List<string> names = [];
        foreach (var match in Sure().Matches(text).Concat(AfterRelative().Matches(text)))
        {
            Take(match.Groups["name"], sure: match.Groups["sure"].Success, names);
        }

        foreach (var match in Introduced().Matches(text).Concat(BeforeRelative().Matches(text)).Concat(Titled().Matches(text)))
        {
            Take(match.Groups["name"], sure: false, names, capitalOnly: true);
        }

        var masked = Replace(text, names);
        names.Clear();
        foreach (Match match in Beside().Matches(masked))
        {
            Take(match.Groups["name"], sure: true, names);
        }

        return Replace(masked, names);
    }

    private static string Replace(string text, List<string> names) => Collapse().Replace(
        names.Distinct(StringComparer.OrdinalIgnoreCase).Aggregate(text, (masked, name) =>
            Regex.Replace(masked, $@"(?<![\p{{L}}\d\[]){Regex.Escape(name)}(?![\p{{L}}\d])", Mask, AnyCase, TimeSpan.FromMilliseconds(Timeout))),
        Mask);

    /// <summary>The words of a candidate up to the first that is no name.</summary>
    private static void Take(Group candidate, bool sure, List<string> names, bool capitalOnly = false)
    {
        var first = true;
        foreach (var word in Words().EnumerateMatches(candidate.ValueSpan))
        {
            var name = candidate.Value.Substring(word.Index, word.Length);
            name = name.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || name.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? name[..^2] : name;
            var isCapital = char.IsUpper(name[0]);
            if (name.Length < 2 || CommonWords.Contains(name) || (!isCapital && (capitalOnly || (!first && !sure))))
            {
                return;
            }

            names.Add(name);
            first = false;
        }
    }

    /// <summary>"my name is anna smith", "a boy named leo", "name: leo".</summary>
    [GeneratedRegex(@"\b(?<sure>(my|his|her|their|our|child'?s|son'?s|daughter'?s|baby'?s|full|first|last|sur|maiden|patient)\s?(first\s|last\s|full\s)?names?(['’]s)?\s*(is|are|was|:)?|\bname\s*(is|:)|\bi\s+am\s+called|\bi'm\s+called)\s+(?<name>" + Name + @"([ \-]" + Name + @"){0,2})", AnyCase, Timeout)]
    private static partial Regex Sure();

    /// <summary>"my son leo", "our baby, Mia", "a girl called Mia", "he is called leo".</summary>
    [GeneratedRegex(@"\b(((my|our|his|her|their|the|a)\s+([\p{L}\d\-]+\s+){0,3}?" + Relative + @"|\bbaby|(he|she|it|they|who|child|boy|girl|son|daughter)\s*('s|’s|is|was|are|were)?\s+(called|named))(\s+(is\s+|was\s+)?(called|named))?\s*[,:(]?\s*)(?=(?<name>" + Name + @"( " + Name + @"){0,2}))", AnyCase, Timeout)]
    private static partial Regex AfterRelative();

    /// <summary>"I am Anna", "this is Anna Smith", "Regards, Anna".</summary>
    [GeneratedRegex(@"\b(i\s+am|i['’]m|im|this\s+is|hi|hello|dear|regards|thanks|sincerely|greetings|love)\s*[,:]?\s+(?=(?<name>" + Name + @"( " + Name + @"){0,2}))", AnyCase, Timeout)]
    private static partial Regex Introduced();

    /// <summary>"Leo is my son", "Leo, my son, …".</summary>
    [GeneratedRegex(@"(?<name>" + Name + @"( " + Name + @"){0,2})\s*(,|is|was)\s+(my|our)\s+([\p{L}\-]+\s+){0,2}" + Relative, AnyCase, Timeout)]
    private static partial Regex BeforeRelative();

    /// <summary>"Dr. Miller", "Mrs Smith".</summary>
    [GeneratedRegex(@"\b(mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|herr|frau|nurse)\.?\s+(?=(?<name>" + Name + @"( " + Name + @"){0,2}))", AnyCase, Timeout)]
    private static partial Regex Titled();

    /// <summary>"[name] and tom".</summary>
    [GeneratedRegex(@"\[name\]\s*(,|and|&|or)\s+(?<name>" + Name + @")", AnyCase, Timeout)]
    private static partial Regex Beside();

    [GeneratedRegex(Name, AnyCase, Timeout)]
    private static partial Regex Words();

    /// <summary>First and last name become one place.</summary>
    [GeneratedRegex(@"\[name\](\s+\[name\])+", AnyCase, Timeout)]
    private static partial Regex Collapse();
}
