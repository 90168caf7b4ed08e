using System.Text.Json.Nodes;
using SmardBot.Bot.Teams;
using SmardBot.Core.Faq;

namespace SmardBot.Bot.Tests.Teams;

/// <summary>The search of the FAQ in the compose box, and the answer to a message.</summary>
[Collection(nameof(TeamsTests))]
public sealed class ExtensionTests(TeamsBot bot)
{
    [Theory]
    [InlineData("what causes SMARD1?", "What causes SMARD1?")]
    [InlineData("inheri", "How is SMARD1 inherited?")]
    [InlineData("how is smard1 inh", "How is SMARD1 inherited?")]
    [InlineData("tracheo", "What is a tracheostomy, and what does it change?")]
    [InlineData("ighmbp2", "What does the IGHMBP2 gene do?")]
    [InlineData("ventilation", "How does a breathing machine help in SMARD1?")]
    public async Task Half_typed_words_find_the_entry(string typed, string title) => Assert.Contains(title, Titles(await SearchAsync(typed)).Take(3));

    [Fact]
    public async Task A_result_is_an_answer_with_the_disclaimer_and_a_preview()
    {
        var result = (await SearchAsync("what causes SMARD1?"))[0]!;

        Assert.Equal("application/vnd.microsoft.card.thumbnail", result["preview"]!["contentType"]!.ToString());
        Assert.StartsWith("SMARD1 is caused by changes in a gene", result["preview"]!["content"]!["text"]!.ToString(), StringComparison.Ordinal);
        var card = result["content"]!;
        Assert.Equal(Disclaimer.Text, card["body"]!.AsArray()[^1]!["text"]!.ToString());
        Assert.Contains("/faq/causes", card.ToJsonString(), StringComparison.Ordinal);
        // Where it is sent to, nobody may be there to answer a button, and it may be a family that reads it.
        Assert.DoesNotContain("Action.Submit", card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("biallelic", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_can_be_reached_page_by_page()
    {
        var titles = new List<string>();
        for (var skip = 0; skip < 100; skip += 10)
        {
            if (await QueryAsync("initialRun", "true", skip, 10) is { } page && page["attachments"] is JsonArray results)
            {
                Assert.InRange(results.Count, 0, 10);
                titles.AddRange(Titles(results));
            }
        }

        Assert.Equal(bot.Catalog.Entries.Select(entry => entry.Title).Order(), titles.Order());
    }

    [Fact]
    public async Task It_begins_with_what_is_asked_most()
    {
        var talk = bot.Talk();
        for (var i = 0; i < 30; i++)
        {
            await talk.SaysAsync("is there a registry for smard1?");
        }

        await bot.Get<Core.Reviews.ReviewRecorder>().FlushAsync(CancellationToken.None);
        var first = Titles((await QueryAsync("initialRun", "true"))["attachments"]!.AsArray()).First();
        Assert.Equal(bot.Catalog.Find("registries")!.Title, first);
    }

    [Fact]
    public async Task What_may_be_hard_to_read_is_marked()
    {
        var result = (await SearchAsync("how long do children with SMARD1 live?"))[0]!;
        Assert.Contains("This may be hard to read.", result["preview"]!["content"]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("This may be hard to read.", result["content"]!["body"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_said_in_words()
    {
        var answer = await QueryAsync("search", "what is the capital of france");
        Assert.Equal("message", answer["type"]!.ToString());
        Assert.Contains("found no answer", answer["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emergency_that_is_searched_for_gets_the_contacts_alone()
    {
        var result = Assert.Single(await SearchAsync("her baby is not breathing"))!;
        Assert.Contains("Tell the caller to hang up", result["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Disclaimer.Text, result["content"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_answered_by_the_entry_that_staff_choose()
    {
        var window = await FetchAsync("<div><p>Hello, <b>what causes</b>&nbsp;SMARD1?</p></div>");
        var card = window["task"]!["value"]!["card"]!["content"]!;
        var insert = TeamsCard.Elements(card["body"]).SelectMany(element => element["actions"]?.AsArray() ?? []).First(action => action!["type"]!.ToString() == "Action.Submit")!;
        Assert.Equal(("continue", Disclaimer.Text), (window["task"]!["type"]!.ToString(), card["body"]!.AsArray()[^1]!["text"]!.ToString()));

        var answer = await bot.Talk().InvokesAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "findAnswer", ["data"] = insert["data"]!.DeepClone() });
        var inserted = Assert.Single(answer["composeExtension"]!["attachments"]!.AsArray())!["content"]!;
        Assert.Equal("What causes SMARD1?", inserted["body"]![0]!["text"]!.ToString());
        Assert.Equal(Disclaimer.Text, inserted["body"]!.AsArray()[^1]!["text"]!.ToString());
    }

    [Theory]
    [InlineData("<div>My son stopped <b>breath</b>ing!</div>", "Tell the caller to hang up", false)]
    [InlineData("<p>I cannot go on, I want to die</p>", "safeguarding", false)]
    [InlineData("<p>Should I raise his dose to 5 mg?</p>", "I cannot advise on decisions", null)]
    [InlineData("<p>What is the capital of France?</p>", "found no answer that fits", false)]
    public async Task The_gate_reads_the_message_first(string html, string expected, bool? offers)
    {
        var json = (await FetchAsync(html)).ToJsonString();
        Assert.Contains(expected, json, StringComparison.Ordinal);
        Assert.Contains(Disclaimer.Text, json, StringComparison.Ordinal);
        Assert.True(offers is null || json.Contains("Action.Submit", StringComparison.Ordinal) == offers);
    }

    [Theory]
    [InlineData("<p>one<br/>two</p><div>three &amp; &lt;four&gt;</div>", "one\ntwo\nthree & <four>")]
    [InlineData("<style>p{}</style><script>alert(1)</script><!-- no -->text", "text")]
    [InlineData("plain", "plain")]
    public void Html_becomes_the_words_that_are_read(string html, string expected) => Assert.Equal(expected, HtmlText.Plain(html));

    private Task<JsonNode> FetchAsync(string html) => bot.Talk().InvokesAsync("composeExtension/fetchTask", new JsonObject
    {
        ["commandId"] = "findAnswer", ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html } },
    });

    private async Task<JsonArray> SearchAsync(string typed) => (await QueryAsync("search", typed))["attachments"]!.AsArray();

    private async Task<JsonNode> QueryAsync(string name, string value, int skip = 0, int count = 25) => (await bot.Talk().InvokesAsync("composeExtension/query", new JsonObject
    {
        ["commandId"] = "searchFaq",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = value }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    }))["composeExtension"]!;

    private static IEnumerable<string> Titles(JsonArray results) => results.Select(result => result!["preview"]!["content"]!["title"]!.ToString());
}
