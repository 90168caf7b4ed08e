namespace SmardBot.Core.Faq.Overlay;

/// <summary>What a change does to the FAQ.</summary>
public enum FaqChangeKind
{
    /// <summary>One more way to ask for an entry.</summary>
    Alternate,

    /// <summary>A message that the FAQ must not answer.</summary>
    Negative,

    /// <summary>A new entry.</summary>
    NewAnswer,

    /// <summary>Another text of an entry.</summary>
    ChangedAnswer,

    /// <summary>A clinician's signature under a text.</summary>
    Signature,

    /// <summary>An entry is taken out.</summary>
    Withdrawal,
}

/// <summary>One change that lies over the files of the FAQ. There is none that reaches the safety gate's files.</summary>
/// <param name="Id">Names it in messages.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Entry">The entry that it is about; empty for a negative.</param>
/// <param name="Text">The question of an alternate or negative, the reason of a withdrawal.</param>
/// <param name="Answer">The text of a new or changed answer.</param>
/// <param name="Signature">Who signed which text.</param>
/// <param name="Of">The <see cref="FaqEntry.ContentHash"/> of the text that a changed answer was made from.</param>
public sealed record FaqChange(
    string Id,
    FaqChangeKind Kind,
    string Entry,
    string Text = "",
    AnswerDraft? Answer = null,
    EntrySignature? Signature = null,
    string? Of = null);

/// <summary>An answer as somebody has written it.</summary>
/// <param name="Title">The question as the FAQ words it.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Answer">Markdown for everyone.</param>
/// <param name="ForProfessionals">Markdown of the fuller section, or null.</param>
/// <param name="Sources">Ids of sources.</param>
/// <param name="Questions">How people ask for it; of a changed answer they stay as they are.</param>
/// <param name="Sensitive">Whether to ask before showing it.</param>
public sealed record AnswerDraft(
    string Title,
    string Theme,
    string Answer,
    string? ForProfessionals,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Questions,
    bool Sensitive = false)
{
    /// <summary>The hash that an entry of this text has.</summary>
    public string ContentHash => FaqFiles.ShortHash($"{Title}\0{Answer}\0{ForProfessionals}");
}

/// <summary>A clinician's signature.</summary>
/// <param name="By">Name and profession.</param>
/// <param name="On">The day.</param>
/// <param name="Due">The day by which it is to be repeated.</param>
/// <param name="Of">The hash of the text that was signed; another text is a draft again.</param>
public sealed record EntrySignature(string By, DateOnly On, DateOnly Due, string Of);
