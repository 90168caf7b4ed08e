using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Staff.Channels;

/// <summary>Which channel of Teams is the inbox: confirmed here by somebody who has signed in, tried again, removed.</summary>
internal static class ChannelsEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapChannels(this WebApplication app)
    {
        app.Page("/channels", StaffDeed.ConnectChannel, request => ListAsync(request));
        app.Form("/channels/{id}/confirm", StaffDeed.ConnectChannel, request => DoAsync(request, (desk, id) => desk.ConfirmAsync(request.Member, id, request.Cancellation)));
        app.Form("/channels/{id}/retry", StaffDeed.ConnectChannel, request => DoAsync(request, (desk, id) => desk.RetryAsync(request.Member, id, request.Cancellation)));
        app.Form("/channels/{id}/remove", StaffDeed.ConnectChannel, request => DoAsync(request, (desk, id) => desk.RemoveAsync(request.Member, id, request.Cancellation)));
    }

    private static async Task ListAsync(StaffRequest request, DeskAnswer? answer = null) =>
        await request.PageAsync<ChannelsPage>("Channels", answer, [("Channels", await request.Get<InboxDesk>().ReadAsync(request.Member, request.Cancellation) ?? [])]);

    private static async Task DoAsync(StaffRequest request, Func<InboxDesk, string, Task<DeskAnswer>> deed)
    {
        var answer = await deed(request.Get<InboxDesk>(), request.Route("id"));
        await (answer.End == DeskEnd.Done ? request.GoAsync($"{StaffExtensions.Root}/channels") : ListAsync(request, answer));
    }
}
