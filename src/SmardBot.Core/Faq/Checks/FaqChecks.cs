namespace SmardBot.Core.Faq.Checks;

/// <summary>One check: looks at the whole FAQ and tells what is wrong. Has no state, changes nothing, never throws.</summary>
internal delegate IEnumerable<FaqProblem> FaqCheck(FaqDraft faq);

/// <summary>The checks, in the order in which their findings are reported.</summary>
internal static class FaqChecks
{
    /// <summary>What has to hold before a catalog is used: run at every load.</summary>
    public static IReadOnlyList<FaqCheck> Always { get; } =
    [
        ConflictCheck.Run,
        StrayFileCheck.Run,
        QuestionCountCheck.Run,
        QuestionTextCheck.Run,
        DuplicateQuestionCheck.Run,
        ReferenceCheck.Run,
        AnswerCheck.Run,
        ReviewCheck.Run,
        VocabularyCheck.Run,
        ReplyCheck.Run,
    ];

    /// <summary>All of them: with what only a curator can decide. A running service does without, for none of it may take the FAQ from it.</summary>
    public static IReadOnlyList<FaqCheck> Curating { get; } =
    [
        .. Always,
        NearDuplicateCheck.Run,
        ReadabilityCheck.Run,
        MarkdownCheck.Run,
        ForbiddenContentCheck.Run,
    ];
}
