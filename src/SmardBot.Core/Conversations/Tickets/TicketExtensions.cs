using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmardBot.Core.Conversations.Inbox;
using SmardBot.Core.Settings;
using SmardBot.Core.Staff;

namespace SmardBot.Core.Conversations.Tickets;

internal static class TicketExtensions
{
    /// <summary>Adds tickets; where no store follows they are kept in memory, and where no channel follows nobody hears a reply.</summary>
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddSettings<TicketOptions>(TicketOptions.Section);
        services.TryAddSingleton(provider => new InMemoryConversationStore(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ITicketStore>(provider => new InMemoryTicketStore(
            provider.GetService<IConversationStore>() as InMemoryConversationStore ?? provider.GetRequiredService<InMemoryConversationStore>(),
            provider.GetRequiredService<IAuditStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IInboxStore, InMemoryInboxStore>();
        services.TryAddSingleton<ITicketReplies, NoTicketReplies>();
        return services.AddSingleton<TicketDesk>().AddSingleton<FamilyTickets>().AddSingleton<OwedTicketReplies>().AddSingleton<InboxDesk>();
    }
}
