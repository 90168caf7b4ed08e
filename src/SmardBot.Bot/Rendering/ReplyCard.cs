using System.Text.Json;
using System.Text.Json.Nodes;
using SmardBot.Bot.Http;
using SmardBot.Core.Answering;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;

namespace SmardBot.Bot.Rendering;

/// <summary>A reply of the bot as a card.</summary>
internal static class ReplyCard
{
    /// <summary>The card, small enough for Teams.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="texts">The words around it.</param>
    /// <param name="origin">Where the pages stand, or null.</param>
    /// <param name="phones">Makes its numbers links.</param>
    public static JsonObject Build(Reply content, CardTexts texts, string? origin, PhoneLinks phones) =>
        Fitting(budget => Build(content, texts, origin, budget).WithCalls(phones));

    /// <summary>The first card of the budgets' that Teams takes.</summary>
    public static JsonObject Fitting(Func<CardBudget, JsonObject> build)
    {
        JsonObject? card = null;
        foreach (var budget in CardBudget.Steps)
        {
            card = build(budget);
            if (JsonSerializer.SerializeToUtf8Bytes(card, WireJson.Options).Length <= CardBudget.MostBytes)
            {
                break;
            }
        }

        return card!;
    }

    private static JsonObject Build(Reply content, CardTexts texts, string? origin, CardBudget budget)
    {
        var entries = new EntryCard(texts, origin);
        var count = content.Shown.Count + (content.Beside.Length > 0 ? 1 : 0);
        List<JsonObject> body = [.. content.Shown.SelectMany((shown, place) => entries.Elements(shown, place, count, budget))];
        var said = Said(content, budget.Take(MarkdownBlocks.Of(content.Beside), count).Blocks);
        if (body.Count > 0 && said.Count > 0)
        {
            said[0].With("separator", value: true).With("spacing", "ExtraLarge");
        }

        body.AddRange(said);
        if (content.Above is { } above)
        {
            body.Insert(0, CardElements.Container("attention", [.. MarkdownBlocks.Of(above).Select(CardElements.Text)]));
        }

        var (questions, others) = CardButtons.Of(content.Buttons, budget);
        if (questions.Count > 0 && content.Shown.Count > 0)
        {
            body.Add(CardElements.Small($"**{texts.Related}**").With("spacing", "Medium").With("separator", value: true));
        }

        // One below the other: side by side there is no room for them in a narrow window, and Teams would cut their words.
        var stacked = others.Count > 1 ? [.. questions, .. others] : questions;
        body.AddRange(stacked.Select(button => CardButtons.InBody(button).With("spacing", "Small")));
        return CardElements.Card(body, others.Count > 1 ? [] : others);
    }

    private static List<JsonObject> Said(Reply content, List<string> blocks) => content.Outcome switch
    {
        TurnOutcome.Emergency or TurnOutcome.Crisis when blocks.Count > 0 =>
            [CardElements.Container("attention", [CardElements.Text(blocks[0]).With("size", "Medium"), .. blocks.Skip(1).Select(CardElements.Text)])],
        _ => [.. blocks.Select(CardElements.Text)],
    };
}
