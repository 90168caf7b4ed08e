using YamlDotNet.RepresentationModel;

namespace SmardBot.Core.Faq.Reading;

/// <summary>Reads what an entry states of its review.</summary>
internal static class ReviewReader
{
    private static readonly string[] Keys = ["status", "by", "on", "due", "of", "why"];

    /// <summary>The review; a draft where the statement is broken, with a problem noted.</summary>
    public static Review Read(YamlReader yaml, YamlNode? node)
    {
        if (node is null)
        {
            yaml.Error("review", "'review' is missing; write 'review: {status: draft}'");
            return Review.Draft;
        }

        var mapping = yaml.Mapping(node, "'review'");
        yaml.OnlyKnown(mapping, "'review'", Keys);
        string? Text(string key) => yaml.Text(mapping.GetValueOrDefault(key), key) is { Length: > 0 } text ? text : null;
        var status = Text("status");
        var review = new Review(
            status switch { "reviewed" => ReviewStatus.Reviewed, "withdrawn" => ReviewStatus.Withdrawn, _ => ReviewStatus.Draft },
            Text("by"),
            yaml.Day(mapping.GetValueOrDefault("on"), "on"),
            yaml.Day(mapping.GetValueOrDefault("due"), "due"),
            Text("of"),
            Text("why"));
        if (Fault(status, review) is { } fault)
        {
            yaml.Error("review", fault);
        }

        return review;
    }

    private static string? Fault(string? status, Review review) => review switch
    {
        { Status: ReviewStatus.Draft } when status != "draft" => $"'status' is '{status}'; write draft, reviewed or withdrawn",
        { Status: ReviewStatus.Draft } when review != Review.Draft => "a draft has no 'by', 'on', 'due', 'of' or 'why'; write 'review: {status: draft}'",
        { Status: ReviewStatus.Reviewed } when Missing(review).ToList() is { Count: > 0 } missing =>
            $"a reviewed entry lacks {string.Join(", ", missing)}; it needs by, on, due and of (the hash of the text that was reviewed)",
        { Status: ReviewStatus.Reviewed } when review.Due <= review.On => $"'due' is {review.Due:yyyy-MM-dd}, which is not after 'on' ({review.On:yyyy-MM-dd}); write the day of the next review",
        { Status: ReviewStatus.Withdrawn, Why: null } => "a withdrawn entry lacks 'why'; say in one sentence why it is not shown",
        _ => null,
    };

    private static IEnumerable<string> Missing(Review review)
    {
        (string Key, object? Value)[] needed = [("by", review.By), ("on", review.On), ("due", review.Due), ("of", review.Of)];
        return needed.Where(part => part.Value is null).Select(part => $"'{part.Key}'");
    }
}
