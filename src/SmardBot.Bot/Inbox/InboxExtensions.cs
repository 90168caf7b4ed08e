using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Settings;

namespace SmardBot.Bot.Inbox;

internal static class InboxExtensions
{
    /// <summary>Adds what staff do in Teams: the channel that is the inbox, its cards and their buttons.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddSettings<TeamsStaffOptions>(TeamsStaffOptions.Section);
        services.AddSingleton<ChatHistory>().AddSingleton<EntryDispatch>().AddSingleton<TicketWords>();
        services.AddSingleton<TeamsDirectory>().AddSingleton<TeamsPosts>().AddSingleton<StaffDoor>();
        services.AddSingleton<TicketCards>().AddSingleton<TicketButtons>().AddSingleton<TicketShow>();
        services.AddSingleton<AnswerDialog>().AddSingleton<ReviewButtons>().AddSingleton<ProposalButtons>();
        services.AddSingleton<StaffInvokes>().AddSingleton<InboxCommands>().AddSingleton<InboxWorker>();
        services.AddSingleton<ITicketListener>(provider => provider.GetRequiredService<InboxWorker>());
        return services.AddHostedService(provider => provider.GetRequiredService<InboxWorker>());
    }
}
