using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;
using SmardBot.Bot.Middleware;
using SmardBot.Bot.Rendering;
using SmardBot.Core.Answering.Buttons;
using SmardBot.Core.Faq;
using SmardBot.Core.Language;

namespace SmardBot.Bot.Tests.Teams;

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

    private static readonly Gen<Core.Answering.Reply> Reply =
        from entries in Gen.Choose(0, 3).SelectMany(count => Entry.ArrayOf(count))
        from markdown in Text(100)
        from titles in Gen.Choose(0, 9).SelectMany(count => Text(8).ArrayOf(count))
        select new Core.Answering.Reply { Shown = entries, Markdown = markdown, Beside = markdown, Buttons = [.. titles.Select(title => new Button(title, new Press("show", "entry")))] };

    [Fact]
    public void A_card_is_small_enough_and_holds_the_disclaimer_once_in_its_body() => Prop.ForAll(Reply.ToArbitrary(), reply =>
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = ActivityJson.ToToken(ReplyCard.Build(reply, Words, "https://smard1.example.org", new PhoneLinks(["911"]))) }],
        };
        DisclaimerWriter.Write(message);

        var json = ActivityJson.Write(Assert.Single(message.Attachments).Content);
        var card = JsonNode.Parse(json)!;
        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, MostBytes);
        Assert.Equal(2, json.Split(Disclaimer.Text).Length);
        Assert.Equal(Disclaimer.Text, card["body"]!.AsArray()[^1]!["text"]!.ToString());
        Assert.All(TeamsCard.Elements(card["body"]), element => Assert.Contains(element["type"]!.ToString(), new[] { "TextBlock", "Container", "ActionSet" }));
        Assert.All(TeamsCard.Elements(card["body"]).Where(element => element["type"]!.ToString() == "TextBlock"), block => Assert.True(block["wrap"]!.GetValue<bool>()));
        Assert.Equal("1.5", card["version"]!.ToString());
    }).QuickCheckThrowOnFailure();
}
