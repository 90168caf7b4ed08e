namespace SmardBot.Core.Matching;

/// <summary>The labels of the matcher's training set that are no entries: they start with a tilde, which no entry's id does.</summary>
internal static class Labels
{
    /// <summary>Other conditions and general medicine.</summary>
    public const string OffTopicNear = "~off-topic-near";

    /// <summary>Everything else that is not ours.</summary>
    public const string OffTopicFar = "~off-topic-far";

    /// <summary>Questions of our subject that no entry answers yet.</summary>
    public const string Unanswered = "~unanswered";

    /// <summary>Followed by the intent.</summary>
    public const string SmalltalkPrefix = "~smalltalk/";

    /// <summary>Whether the label is an entry's id.</summary>
    public static bool IsEntry(string label) => !label.StartsWith('~');

    /// <summary>Whether the label is a kind of small talk.</summary>
    public static bool IsSmalltalk(string label) => label.StartsWith(SmalltalkPrefix, StringComparison.Ordinal);
}
