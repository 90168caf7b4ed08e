using SmardBot.Core.Activities;

namespace SmardBot.Core.Conversations;

/// <summary>An activity with its place in the conversation.</summary>
/// <param name="Sequence">From 1, without holes.</param>
/// <param name="Activity">The activity with its id and timestamp.</param>
/// <param name="IsRepeat">Whether an append found it there already.</param>
public sealed record StoredActivity(long Sequence, Activity Activity, bool IsRepeat = false);
