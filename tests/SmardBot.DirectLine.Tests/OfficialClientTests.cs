using SmardBot.Testing;

namespace SmardBot.DirectLine.Tests;

/// <summary>What the official client (botframework-directlinejs) sees; the scenarios stand in <c>node/client.mjs</c>.</summary>
public sealed class OfficialClientTests
{
    [RequiresToolFact("node", "npm")]
    public Task It_connects_posts_and_sees_its_own_message_and_the_reply() => HoldsAsync("talks");

    [RequiresToolFact("node", "npm")]
    public Task It_comes_back_after_a_broken_connection_without_a_gap_or_a_double() => HoldsAsync("reconnects");

    [RequiresToolFact("node", "npm")]
    public Task It_finds_the_history_again_after_a_page_was_loaded_again() => HoldsAsync("replays");

    [RequiresToolFact("node", "npm")]
    public Task It_refreshes_its_token() => HoldsAsync("refreshes");

    [RequiresToolFact("node", "npm")]
    public Task It_goes_on_after_its_laptop_slept_for_hours() => HoldsAsync("survives-sleep");

    [RequiresToolFact("node", "npm")]
    public Task It_polls_where_no_socket_gets_through() => HoldsAsync("polls");

    [RequiresToolFact("node", "npm")]
    public Task It_learns_that_its_conversation_is_gone() => HoldsAsync("learns-that-it-is-forgotten");

    [RequiresToolFact("node", "npm")]
    public Task It_talks_with_a_secret() => HoldsAsync("talks-with-a-secret");

    [RequiresToolFact("node", "npm")]
    public async Task It_gets_the_curated_answer_and_the_emergency_reply_of_the_real_bot()
    {
        await using var server = await DirectLineServer.StartWithFaqAsync();
        await NodeClient.RunAsync(server, "answers");
    }

    private static async Task HoldsAsync(string scenario)
    {
        await using var server = await DirectLineServer.StartAsync();
        await NodeClient.RunAsync(server, scenario);
    }
}
