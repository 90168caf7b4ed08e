using FsCheck;
using FsCheck.Fluent;
using SmardBot.Bot.Http;
using SmardBot.DirectLine.Conversations;

namespace SmardBot.DirectLine.Tests;

public sealed class WatermarkTests
{
    [Fact]
    public void Every_place_in_a_history_survives_the_way_to_the_client_and_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>().Filter(sequence => sequence >= 0), sequence => Watermark.Parse(Watermark.Format(sequence)) == sequence)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_other_text_is_refused_and_never_breaks_anything() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>().Filter(text => text is { Length: > 0 } && !text.All(char.IsAsciiDigit)), text => Refused(text!))
            .QuickCheckThrowOnFailure();

    private static bool Refused(string text)
    {
        try
        {
            Watermark.Parse(text);
            return false;
        }
        catch (ChannelException refused)
        {
            return refused.Status == 400;
        }
    }
}
