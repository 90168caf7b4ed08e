using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SmardBot.Channels.Teams.Cards;
using SmardBot.Core.Activities;
using SmardBot.Core.Faq;
using SmardBot.Core.Turns;
using SmardBot.Core.Turns.Disclaiming;

namespace SmardBot.Channels.Tests.Teams;

/// <summary>What holds for a card whatever the FAQ says.</summary>
public sealed class CardPropertyTests
{
    private const int MostBytes = 28 * 1024;
    private static readonly CardTexts Words = new(ReplyTexts.Embedded);

    private static readonly Gen<string> Word = Gen.Elements(
        "a", "gene", "**bold**", "*it*", "- item", "1. one", "\n\n", "\n", "---", "[link](https://example.org/a_b)", "<https://example.org/x>", "\"", "\\", "ł", "漢字",
        "😀", "\u0001", "{", "<b>", "IGHMBP2", "…", Disclaimer.Text, new string('x', 900), new string('漢', 900), new string('"', 900));

    private static Gen<string> Text(int most) => Gen.Choose(1, most).SelectMany(count => Word.ArrayOf(count)).Select(words => string.Join(' ', words));

    private static readonly Gen<ShownEntry> Entry =
        from title in Text(40)
        from answer in Text(120)
        from professional in Text(120)
        from sources in Gen.Choose(0, 60)
        from only in Gen.Elements(true, false)
        select new ShownEntry(
            new FaqEntry
            {
                Id = "entry", Title = title, Theme = "theme", Questions = [], AlsoAnsweredBy = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
                Related = [], Sources = [], Review = Review.Draft, Answer = answer, ForProfessionals = professional, ContentHash = "hash", File = "file",
            },
            "Not reviewed.",
            ReviewState.Draft,
            [.. Enumerable.Range(1, sources).Select(i => new FaqSource($"S{i}", title, "publisher", $"https://example.org/{i}", "2026"))]) { OnlyForProfessionals = only };

    private static readonly Gen<(Core.Answering.Reply Content, CardAction[] Buttons)> Reply =
        from entries in Gen.Choose(0, 3).SelectMany(count => Entry.ArrayOf(count))
        from markdown in Text(100)
        from titles in Gen.Choose(0, 9).SelectMany(count => Text(8).ArrayOf(count))
        select (new Core.Answering.Reply { Shown = entries, Markdown = markdown, Beside = markdown }, titles.Select(title => new CardAction
        {
            Title = title, Text = title, Value = new JsonObject { ["smardbot"] = new JsonObject { ["action"] = "show", ["entry"] = "entry" } },
        }).ToArray());

    [Fact]
    public void A_card_is_small_enough_and_holds_the_disclaimer_once_in_its_body() => Prop.ForAll(Reply.ToArbitrary(), reply =>
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = Attachment.AdaptiveCard, Content = ReplyCard.Build(reply.Content, reply.Buttons, Words, "https://smard1.example.org") }],
        };
        var sent = new Sent();
        new TurnPipeline([new DisclaimerMiddleware()]).SendProactiveAsync(message, sent, CancellationToken.None).GetAwaiter().GetResult();

        var card = Assert.IsType<JsonObject>(Assert.Single(Assert.Single(sent.Messages).Attachments!).Content);
        var json = card.ToJsonString(ActivityJson.Options);
        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, MostBytes);
        Assert.Equal(2, json.Split(Disclaimer.Text).Length);
        Assert.Equal(Disclaimer.Text, card["body"]!.AsArray()[^1]!["text"]!.ToString());
        Assert.All(TeamsCard.Elements(card["body"]), element => Assert.Contains(element["type"]!.ToString(), new[] { "TextBlock", "Container", "ActionSet" }));
        Assert.All(TeamsCard.Elements(card["body"]).Where(element => element["type"]!.ToString() == "TextBlock"), block => Assert.True(block["wrap"]!.GetValue<bool>()));
        Assert.Equal("1.5", card["version"]!.ToString());
    }).QuickCheckThrowOnFailure();

    private sealed class Sent : IReplyChannel
    {
        public List<Activity> Messages { get; } = [];

        public Task SendAsync(Activity reply, CancellationToken cancellation)
        {
            Messages.Add(reply);
            return Task.CompletedTask;
        }
    }
}
