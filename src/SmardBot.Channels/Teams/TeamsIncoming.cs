using SmardBot.Core.Activities;

namespace SmardBot.Channels.Teams;

/// <summary>Reads what is particular to Teams out of an activity before its turn.</summary>
internal static class TeamsIncoming
{
    /// <summary>The activity as the turn should see it; may be the same one, changed.</summary>
    public static Activity Read(Activity activity) => activity;
}
