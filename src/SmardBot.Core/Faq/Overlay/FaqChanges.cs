using SmardBot.Core.Faq.Curating;
using SmardBot.Core.Faq.Reading;

namespace SmardBot.Core.Faq.Overlay;

/// <summary>What became of a change that was laid over the files.</summary>
internal enum Laid
{
    /// <summary>The files are others now.</summary>
    Changed,

    /// <summary>The files hold it already.</summary>
    Held,

    /// <summary>The files have changed since it was made, so that it does not fit any more.</summary>
    Unfit,
}

/// <summary>Writes changes into the texts of the FAQ's files, in memory; <c>faq pull</c> writes them to disk.</summary>
internal static class FaqChanges
{
    private const string OffTopic = FaqPaths.Language + "off-topic.yaml";
    private const string Heading = "# From curators";

    /// <summary>Lays one change over the texts.</summary>
    public static Laid Lay(FaqChange change, SortedDictionary<string, string> texts) => change.Kind switch
    {
        FaqChangeKind.Alternate => Alternate(change, texts),
        FaqChangeKind.Negative => Negative(change, texts),
        FaqChangeKind.NewAnswer => New(change, texts),
        FaqChangeKind.ChangedAnswer => Changed(change, texts),
        FaqChangeKind.Signature => Signature(change, texts),
        _ => Withdrawal(change, texts),
    };

    private static string EntryFile(string id) => $"{FaqPaths.Language}entries/{id}.md";

    private static string QuestionFile(string id) => $"{FaqPaths.Language}questions/{id}.txt";

    private static Laid Alternate(FaqChange change, SortedDictionary<string, string> texts)
    {
        if (Entry(change.Entry, texts) is not { } entry)
        {
            return Laid.Unfit;
        }

        if (entry.Questions.Contains(change.Text, StringComparer.OrdinalIgnoreCase))
        {
            return Laid.Held;
        }

        // Below a heading of their own: the last one of the file may say that other entries answer what follows.
        var file = QuestionFile(change.Entry);
        var text = texts.GetValueOrDefault(file, "").TrimEnd('\n');
        var last = text.Split('\n').LastOrDefault(line => line.StartsWith('#'));
        texts[file] = $"{text}{(text.Length == 0 ? "" : "\n")}{(last == Heading ? "" : $"{(text.Length == 0 ? "" : "\n")}{Heading}\n")}{change.Text}\n";
        return Laid.Changed;
    }

    private static Laid Negative(FaqChange change, SortedDictionary<string, string> texts)
    {
        if (!texts.TryGetValue(OffTopic, out var text))
        {
            return Laid.Unfit;
        }

        var line = $"  - \"{change.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        var lines = text.Split('\n').ToList();
        if (lines.Exists(known => string.Equals(known.TrimEnd(), line, StringComparison.OrdinalIgnoreCase)))
        {
            return Laid.Held;
        }

        var near = lines.FindIndex(known => known.TrimEnd() == "near:");
        if (near < 0)
        {
            return Laid.Unfit;
        }

        lines.Insert(near + 1, line);
        texts[OffTopic] = string.Join('\n', lines);
        return Laid.Changed;
    }

    private static Laid New(FaqChange change, SortedDictionary<string, string> texts)
    {
        if (texts.ContainsKey(EntryFile(change.Entry)))
        {
            return Laid.Held;
        }

        var questions = new List<string>(change.Answer!.Questions);
        // Until now messages of this topic were negatives; they are its questions from now on.
        texts[EntryFile(change.Entry)] = EntryFileText.Write(change.Entry, change.Answer with { Questions = questions });
        return Laid.Changed;
    }

    private static Laid Changed(FaqChange change, SortedDictionary<string, string> texts)
    {
        var file = EntryFile(change.Entry);
        if (Entry(change.Entry, texts) is not { } entry)
        {
            return Laid.Unfit;
        }

        if (entry.ContentHash == change.Answer!.ContentHash)
        {
            return Laid.Held;
        }

        if (entry.ContentHash != change.Of || EntryFileText.Rewrite(texts[file], change.Answer) is not { } rewritten)
        {
            return Laid.Unfit;
        }

        texts[file] = rewritten;
        return Laid.Changed;
    }

    private static Laid Signature(FaqChange change, SortedDictionary<string, string> texts)
    {
        var signature = change.Signature!;
        if (Entry(change.Entry, texts) is not { } entry || entry.ContentHash != signature.Of)
        {
            return Laid.Unfit;
        }

        if (entry.Review is { Status: ReviewStatus.Reviewed } review && review.Of == signature.Of && review.On >= signature.On)
        {
            return Laid.Held;
        }

        return Review(
            change.Entry,
            $"{{status: reviewed, by: {ReviewText.Quote(signature.By)}, on: {signature.On:yyyy-MM-dd}, due: {signature.Due:yyyy-MM-dd}, of: {ReviewText.Quote(signature.Of)}}}",
            texts);
    }

    private static Laid Withdrawal(FaqChange change, SortedDictionary<string, string> texts)
    {
        if (!texts.ContainsKey(EntryFile(change.Entry)))
        {
            return Laid.Held;
        }

        return Entry(change.Entry, texts)?.Review.Status == ReviewStatus.Withdrawn
            ? Laid.Held
            : Review(change.Entry, $"{{status: withdrawn, why: {ReviewText.Quote(change.Text)}}}", texts);
    }

    private static Laid Review(string id, string review, SortedDictionary<string, string> texts)
    {
        if (ReviewText.Replace(texts[EntryFile(id)], review) is not { } replaced)
        {
            return Laid.Unfit;
        }

        texts[EntryFile(id)] = replaced;
        return Laid.Changed;
    }

    private static FaqEntry? Entry(string id, SortedDictionary<string, string> texts)
    {
        var file = EntryFile(id);
        var questions = QuestionFiles.ReadOne(texts.GetValueOrDefault(QuestionFile(id), ""));
        return texts.TryGetValue(file, out var text) ? EntryReader.Read(file, text, questions, []) : null;
    }
}
