using System.Security.Cryptography;
using SmardBot.Core.Reviews;

namespace SmardBot.Storage;

/// <summary>A row of <c>feedback</c>.</summary>
internal sealed class FeedbackRow
{
    private const string Up = "up";
    private const string Down = "down";

    public string Id { get; init; } = "";

    public string Day { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Entry { get; init; } = "";

    public string Hash { get; init; } = "";

    public string Thumb { get; init; } = "";

    public string? Reason { get; init; }

    public static FeedbackRow From(Feedback given) => new()
    {
        // Random: an id with a time in it would tell which thumb was given in which conversation.
        Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
        Day = ReviewRows.Day(given.Day),
        Channel = given.Channel,
        Entry = given.Shown.Entry,
        Hash = given.Shown.Hash,
        Thumb = given.Thumb == Core.Reviews.Thumb.Up ? Up : Down,
        Reason = given.Reason is null ? null : ReviewRows.Text(given.Reason),
    };

    public Feedback ToFeedback() => new(
        ReviewRows.Day(Day), Channel, new AnsweredEntry(Entry, Hash), Thumb == Up ? Core.Reviews.Thumb.Up : Core.Reviews.Thumb.Down, Reason);
}
