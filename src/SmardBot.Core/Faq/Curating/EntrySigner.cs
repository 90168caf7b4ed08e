using System.Text;
using SmardBot.Core.Faq.Checks;
using SmardBot.Core.Faq.Reading;
using SmardBot.Core.Language;

namespace SmardBot.Core.Faq.Curating;

/// <summary>Signs entries and takes them out: changes the line 'review' of an entry's file and nothing else.</summary>
public sealed class EntrySigner(TimeProvider clock)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Signs an entry as it stands: its review is of exactly this text, and another text is a draft again.</summary>
    /// <param name="folder">The FAQ folder.</param>
    /// <param name="id">The entry.</param>
    /// <param name="by">Name and profession of the reviewer.</param>
    /// <param name="due">The day by which it is to be reviewed again.</param>
    /// <exception cref="InvalidDataException">There is no such entry, it has faults, or it was withdrawn.</exception>
    public FaqEntry Review(string folder, string id, string by, DateOnly due)
    {
        var entry = Find(folder, id);
        if (entry.Review.Status == ReviewStatus.Withdrawn)
        {
            throw new InvalidDataException($"{entry.File}: was withdrawn ({entry.Review.Why}); if it may be shown again, write 'review: {{status: draft}}' into the file first, then sign it.");
        }

        return Write(folder, entry, $"{{status: reviewed, by: {ReviewText.Quote(by)}, on: {Today:yyyy-MM-dd}, due: {due:yyyy-MM-dd}, of: {ReviewText.Quote(entry.ContentHash)}}}");
    }

    /// <summary>Takes an entry out: it is never shown, on any channel, until somebody writes otherwise into its file.</summary>
    /// <param name="folder">The FAQ folder.</param>
    /// <param name="id">The entry.</param>
    /// <param name="why">The reason, for those who look after the FAQ.</param>
    /// <exception cref="InvalidDataException">There is no such entry, or its file is broken.</exception>
    public FaqEntry Withdraw(string folder, string id, string why) =>
        Write(folder, Find(folder, id, evenFaulty: true), $"{{status: withdrawn, why: {ReviewText.Quote(why)}}}");

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private FaqEntry Find(string folder, string id, bool evenFaulty = false)
    {
        var problems = new List<FaqProblem>();
        var draft = FaqReader.Read(FaqFiles.Read(folder), Today, problems);
        var entry = draft.Entries.FirstOrDefault(entry => entry.Id == id);
        if (entry is null)
        {
            throw new InvalidDataException(problems.Find(problem => problem.Entry == id)?.Message
                ?? $"There is no entry '{id}' in {folder}; {NearestName.Cure(id, [.. draft.Entries.Select(known => known.Id)])}.");
        }

        FaqProblem[] faults = evenFaulty ? [] :
            [.. problems.Concat(FaqChecks.Curating.SelectMany(check => check(draft))).Where(problem => problem.Entry == id && problem.Severity == ProblemSeverity.Error)];
        return faults.Length == 0
            ? entry
            : throw new InvalidDataException($"The entry '{id}' cannot be signed as it stands:{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => fault.Message))}");
    }

    private FaqEntry Write(string folder, FaqEntry entry, string review)
    {
        var path = Path.Combine(folder, Path.GetRelativePath("faq", entry.File));
        var text = Utf8.GetString(File.ReadAllBytes(path));
        var changed = ReviewText.Replace(text, review)
            ?? throw new InvalidDataException($"{entry.File}: has no line 'review: …' in its front matter; write 'review: {{status: draft}}' there first.");
        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        try
        {
            File.WriteAllBytes(unfinished, Utf8.GetBytes(changed));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return Find(folder, entry.Id, evenFaulty: true);
    }
}
