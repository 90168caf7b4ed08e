using System.Net;

namespace SmardBot.DirectLine.Tests;

public class ForgettingTests
{
    [Fact]
    public async Task Forget_me_is_confirmed_in_the_open_window_and_then_nothing_opens_the_conversation()
    {
        await using var server = await DirectLineServer.StartWithFaqAsync();
        var page = await server.Http.PostAsync("/api/widget/token", null);
        var token = System.Text.Json.Nodes.JsonNode.Parse(await page.Content.ReadAsStringAsync())!;
        var client = new DirectLineClient(server, token["token"]!.ToString());
        await client.StartAsync();
        await client.WaitForAsync(1);
        using var stream = await client.OpenStreamAsync();
        await stream.TakeAsync(1);

        await client.SayAsync("forget me");

        var heard = new List<System.Text.Json.Nodes.JsonNode>();
        while (!heard.Any(activity => activity["text"]?.ToString().Contains("is deleted", StringComparison.Ordinal) == true))
        {
            heard.AddRange(await stream.NextAsync());
        }

        Assert.Contains(heard, activity => activity["name"]?.ToString() == "smardbot/forgotten");
        Assert.All(heard.Where(activity => activity["from"]!["role"]!.ToString() == "bot"), activity => Assert.NotNull(activity["id"]));
        Assert.Equal(HttpStatusCode.NotFound, (await client.ReadAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SayAsync("hello?")).Status);
        var resume = await client.SendAsync("POST", "/api/widget/token", new { conversationId = client.Conversation, resume = token["resume"]!.ToString() });
        Assert.Equal(HttpStatusCode.NotFound, resume.Status);
    }

    [Fact]
    public async Task After_leaving_the_device_its_secret_opens_nothing_and_the_open_window_goes_on()
    {
        await using var server = await DirectLineServer.StartWithFaqAsync();
        var page = await server.Http.PostAsync("/api/widget/token", null);
        var token = System.Text.Json.Nodes.JsonNode.Parse(await page.Content.ReadAsStringAsync())!;
        var client = new DirectLineClient(server, token["token"]!.ToString());
        await client.StartAsync();
        await client.WaitForAsync(1);

        await client.PostAsync(new { type = "message", from = new { id = "me" }, text = "Leave this device", value = new { smardbot = new { action = "leave" } } });

        await client.WaitForAsync(4);
        var resume = await client.SendAsync("POST", "/api/widget/token", new { conversationId = client.Conversation, resume = token["resume"]!.ToString() });
        Assert.Equal(HttpStatusCode.Forbidden, resume.Status);
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync()).Status);
    }
}
