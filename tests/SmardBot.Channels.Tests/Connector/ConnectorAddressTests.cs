using FsCheck;
using FsCheck.Fluent;
using SmardBot.Channels.Connector;
using SmardBot.Core.Activities;

namespace SmardBot.Channels.Tests.Connector;

/// <summary>Where replies go.</summary>
public sealed class ConnectorAddressTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities/f%3A2")]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities/f%3A2")]
    [InlineData("http://127.0.0.1:5000//", "http://127.0.0.1:5000/v3/conversations/a%3A1/activities/f%3A2")]
    public void A_slash_at_the_end_of_the_service_address_does_not_matter(string serviceUrl, string expected) =>
        Assert.Equal(expected, Of(serviceUrl, "a:1", "f:2").AbsoluteUri);

    [Fact]
    public void Whatever_an_id_holds_it_stays_one_part_of_the_address()
    {
        var ids = ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => text.Get.Length > 0 && text.Get is not ("." or "..") && text.Get.All(sign => !char.IsSurrogate(sign)));

        Prop.ForAll(ids, ids, (conversation, activity) =>
        {
            var address = Of("https://service.example/emea", conversation.Get, activity.Get);
            var parts = address.AbsolutePath.Split('/');
            return address.Host == "service.example" && address.Query.Length == 0 && address.Fragment.Length == 0
                && parts is ["", "emea", "v3", "conversations", var first, "activities", var second]
                && Uri.UnescapeDataString(first) == conversation.Get && Uri.UnescapeDataString(second) == activity.Get;
        }).QuickCheckThrowOnFailure();
    }

    private static Uri Of(string serviceUrl, string conversation, string activity) => ConnectorAddress.Of(new Activity
    {
        ServiceUrl = serviceUrl,
        Conversation = new ConversationAccount { Id = conversation },
        ReplyToId = activity,
    });
}
