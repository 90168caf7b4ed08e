using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SmardBot.Bot;
using SmardBot.Core.Conversations;

namespace SmardBot.DirectLine.Conversations;

/// <summary>
/// Activities in order and where to go on reading, as JSON: <c>{"activities":[…],"watermark":"7"}</c>. What is kept is JSON already
/// and goes out as it is, with the id and the time that it was kept at.
/// </summary>
internal static class ActivitySet
{
    /// <summary>A part of the history.</summary>
    /// <param name="history">Its activities.</param>
    /// <param name="watermark">The place behind them.</param>
    public static string Of(IReadOnlyList<StoredActivity> history, long watermark)
    {
        var json = new StringBuilder("{\"activities\":[", 64 + history.Sum(stored => stored.Body.Length + 96));
        for (var index = 0; index < history.Count; index++)
        {
            Write(index == 0 ? json : json.Append(','), history[index]);
        }

        return json.Append("],\"watermark\":\"").Append(Watermark.Format(watermark)).Append("\"}").ToString();
    }

    /// <summary>An activity that is not part of the history: it moves no watermark.</summary>
    public static string Of(Activity passing) => $$"""{"activities":[{{ActivityJson.Write(passing)}}]}""";

    /// <summary>The body under which an activity is kept.</summary>
    public static string Body(Activity activity)
    {
        (activity.Id, activity.Timestamp) = (null, null);
        return ActivityJson.Write(activity);
    }

    /// <summary>The activity that was kept.</summary>
    public static Activity Read(StoredActivity stored)
    {
        var activity = ActivityJson.Read(stored.Body);
        (activity.Id, activity.Timestamp) = (stored.Id, stored.At);
        return activity;
    }

    private static void Write(StringBuilder json, StoredActivity stored) => json
        .Append("{\"id\":\"").Append(JsonEncodedText.Encode(stored.Id).Value)
        .Append("\",\"timestamp\":\"").Append(stored.At.ToString("O", CultureInfo.InvariantCulture)).Append("\",")
        // Never empty: it has a type.
        .Append(stored.Body, 1, stored.Body.Length - 1);
}
