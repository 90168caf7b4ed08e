using SmardBot.Core.Activities;

namespace SmardBot.Channels.Teams;

/// <summary>Gives a reply the look that users of Teams expect.</summary>
internal static class TeamsReply
{
    /// <summary>The reply as it goes out; may be the same one, changed.</summary>
    /// <param name="reply">What the turn said, with the disclaimer.</param>
    /// <param name="incoming">What it answers.</param>
    public static Activity Dress(Activity reply, Activity incoming) => reply;
}
