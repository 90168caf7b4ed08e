namespace SmardBot.Core.Language;

/// <summary>What a message chooses that is nothing but a choice.</summary>
public enum Choice
{
    /// <summary>It is no choice, or says more than one.</summary>
    None,

    /// <summary>Yes to what was asked.</summary>
    Yes,

    /// <summary>None of what was offered.</summary>
    No,

    /// <summary>One of what was offered.</summary>
    Place,
}

/// <summary>
/// Reads "no", "yes please", "2", "number 2", "option 2", "the second one", "the last" and "the one about feeding" after the bot has
/// asked. Who says anything beside it ("no, he stopped breathing") has not merely chosen.
/// </summary>
public static class ChoiceForm
{
    private const int Longest = 10;

    private static readonly HashSet<string> Filling = new(
        [
            "please", "pls", "plz", "thanks", "thank", "you", "ok", "okay", "um", "uh", "hmm", "the", "that", "this", "one", "number", "nr", "no.", "option", "choice", "answer", "question",
            "topic", "i", "i'd", "id", "i'll", "ill", "mean", "meant", "want", "wanted", "would", "like", "choose", "pick", "take", "go", "with", "for", "let's", "lets", "show", "me", "just", "maybe", "think", "it's", "its", "it", "is", "was",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Yes = new(
        ["yes", "yeah", "yep", "yup", "yea", "ya", "y", "sure", "right", "correct", "exactly", "definitely", "absolutely", "ok", "okay", "please do", "go ahead", "of course", "do"], StringComparer.Ordinal);

    private static readonly HashSet<string> No = new(["no", "nope", "nah", "n", "none", "neither", "not", "nothing", "else", "something", "of", "these", "those", "them", "any", "really", "either"], StringComparer.Ordinal);

    private static readonly string[][] Places =
    [
        ["1", "first", "1st", "one"], ["2", "second", "2nd", "two"], ["3", "third", "3rd", "three"], ["4", "fourth", "4th", "four"], ["5", "fifth", "5th", "five"],
    ];

    private static readonly string[] Naming = ["about", "on", "with"];

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message as written.</param>
    /// <param name="offered">The titles that were offered, in order; one where the bot asked about a single thing.</param>
    /// <returns>What it chooses, and for <see cref="Choice.Place"/> which, from 0.</returns>
    public static (Choice Choice, int Place) Read(string message, IReadOnlyList<string> offered)
    {
        var words = Tokenizer.Words(TextNormalizer.Normalize(message));
        if (words.Count is 0 or > Longest || offered.Count == 0)
        {
            return (Choice.None, -1);
        }

        if (Place(words, offered.Count) is var place and >= 0)
        {
            return (Choice.Place, place);
        }

        var said = words.Where(word => !Filling.Contains(word) || Yes.Contains(word)).ToArray();
        return said.Length > 0 && said.All(No.Contains) && words.Exists(word => word is "no" or "nope" or "nah" or "n" or "none" or "neither" or "not" or "nothing" or "else") ? (Choice.No, -1)
            : said.Length > 0 && said.All(word => Yes.Contains(word) || word is "ahead" or "course") && words[0] is not "not" ? (Choice.Yes, -1)
            : Named(words, offered) is var named and >= 0 ? (Choice.Place, named)
            : (Choice.None, -1);
    }

    /// <summary>A number or an ordinal, and beside it only what fills: "one" fills as well, so it counts alone or after "number".</summary>
    private static int Place(List<string> words, int count)
    {
        var found = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var place = words[i] == "last" ? count - 1 : Array.FindIndex(Places, names => names.Contains(words[i], StringComparer.Ordinal));
            if (words[i] == "one" && words.Count > 1 && (i == 0 || words[i - 1] is not ("number" or "option" or "choice" or "answer" or "question" or "nr")))
            {
                place = -1;
            }

            if (place >= 0)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = place;
            }
            else if (!Filling.Contains(words[i]) && words[i] is not ("no" or "yes" or "yeah") && words[i] is not "of")
            {
                return -1;
            }
        }

        return found < count ? found : -1;
    }

    /// <summary>"The one about feeding": the only title that has all words of what it names.</summary>
    private static int Named(List<string> words, IReadOnlyList<string> offered)
    {
        var start = words.FindIndex(word => Naming.Contains(word, StringComparer.Ordinal));
        if (start < 1 || start == words.Count - 1 || !words.Take(start).All(Filling.Contains))
        {
            return -1;
        }

        string[] stems = [.. words.Skip(start + 1).Where(word => !Filling.Contains(word)).Select(Stemmer.Stem)];
        int[] fitting = [.. offered.Index().Where(title => Has(title.Item, stems)).Select(title => title.Index)];
        return stems.Length > 0 && fitting.Length == 1 ? fitting[0] : -1;
    }

    private static bool Has(string title, string[] stems)
    {
        var own = Tokenizer.Words(TextNormalizer.Normalize(title)).ConvertAll(Stemmer.Stem);
        return stems.All(stem => own.Contains(stem, StringComparer.Ordinal));
    }
}
