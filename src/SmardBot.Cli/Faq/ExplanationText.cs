using System.Globalization;
using SmardBot.Cli.Ask;
using SmardBot.Core.Safety;
using SmardBot.Core.Safety.Learning;

namespace SmardBot.Cli.Faq;

/// <summary>Why the bot says what it says, in lines to read.</summary>
internal static class ExplanationText
{
    /// <summary>The lines.</summary>
    /// <param name="asked">What the bot replied.</param>
    /// <param name="why">What the gate found.</param>
    public static IEnumerable<string> Of(AskedLine asked, SafetyExplanation why)
    {
        yield return $"The bot's reply is {asked.Outcome}{(asked.Entries.Count > 0 ? $" with {string.Join(", ", asked.Entries)} ({Number(asked.Confidence)})" : "")}{(asked.Care is { } care && care != asked.Outcome ? $", below the contacts for {(care == "crisis" ? "a crisis" : "an emergency")}" : "")}.";
        if (asked.Suggestions.Count > 0)
        {
            yield return $"It offers {string.Join(", ", asked.Suggestions.Select(offer => $"{offer.Entry} ({Number(offer.Confidence)})"))}.";
        }

        yield return "";
        yield return why.Evidence.Count == 0 ? "No rule, no example and nothing learned speaks for more than that." : "What the safety gate goes by, the gravest first:";
        foreach (var item in why.Evidence)
        {
            yield return $"  {Strength(item),-8} {item.Level.ToString().ToLowerInvariant(),-15} {Source(item)}{(item.Found.Length > 0 ? $": \"{item.Found}\"" : "")}";
        }

        if (!double.IsNegativeInfinity(why.Advice))
        {
            yield return "";
            yield return "What is learned from the examples:";
            yield return $"  a cry for help      {Number(why.Danger)} (concern from {Number(SafetyCosts.Concern)}, alarm from {Number(SafetyCosts.Alarm)}), in \"{why.Part}\"";
            yield return $"  personal advice     {Number(Probability(why.Advice))} (declined from {Number(Probability(Verdicts.Advice))})";
            yield return $"  grief, fear, guilt  {Number(Probability(why.Sorrow))} (comforted from {Number(Probability(Verdicts.Sorrow))}){(why.Verdict.Comfort is { } comfort ? $", {comfort}" : "")}";
        }

        if (why.Nearest.Count > 0)
        {
            yield return "The cries for help among the examples that are nearest to it:";
            foreach (var near in why.Nearest)
            {
                yield return $"  {Number(near.Nearness)} {near.File}: {near.Text}";
            }
        }
    }

    private static string Strength(Evidence item) => item.Level < SafetyLevel.Crisis ? "" : item.IsAlarm ? "alarm" : "concern";

    private static string Source(Evidence item) => item.Source switch
    {
        EvidenceSource.Rule => $"rule {item.Id}",
        EvidenceSource.DangerWords => $"danger words ({item.Id})",
        EvidenceSource.Example => $"example \"{item.Id}\"",
        _ => "learned",
    };

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
