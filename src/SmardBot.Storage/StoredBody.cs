using SmardBot.Core.Activities;
using SmardBot.Core.Conversations;

namespace SmardBot.Storage;

/// <summary>The JSON of an activity as a row keeps it: without id and timestamp, which follow from the row.</summary>
internal static class StoredBody
{
    public static string Write(Activity activity)
    {
        if (activity.Id is null && activity.Timestamp is null)
        {
            return ActivityJson.Write(activity);
        }

        var copy = activity.Clone();
        copy.Id = null;
        copy.Timestamp = null;
        return ActivityJson.Write(copy);
    }

    public static StoredActivity Read(string conversationId, long sequence, long at, string body, bool isRepeat = false)
    {
        var activity = ActivityJson.Parse(body);
        activity.Id = $"{conversationId}|{sequence:D7}";
        activity.Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(at);
        return new StoredActivity(sequence, activity, isRepeat);
    }
}
