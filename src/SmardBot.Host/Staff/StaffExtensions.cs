using Microsoft.Extensions.Options;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Settings;
using SmardBot.Host.Staff.Answers;
using SmardBot.Host.Staff.Channels;
using SmardBot.Host.Staff.Inbox;
using SmardBot.Host.Staff.Review;
using SmardBot.Host.Staff.SignIn;
using SmardBot.Host.Staff.Statistics;

namespace SmardBot.Host.Staff;

internal static class StaffExtensions
{
    /// <summary>Where the staff pages stand.</summary>
    public const string Root = "/staff";

    /// <summary>Adds what <see cref="MapStaff"/> needs.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSettings<StaffOptions>(StaffOptions.Section);
        services.AddOptions<TicketOptions>().PostConfigure<StaffDoor>((options, door) => options.AnswersFamilies ??= door.Entrance != StaffEntrance.Shut);
        services.AddSingleton<StaffDoor>().AddSingleton<StaffBadges>().AddSingleton<StatisticsReader>();
        return services.AddStaffSignIn();
    }

    /// <summary>The pages of the staff: inbox, review, answers, statistics, audit. Without a way to sign in they are not there.</summary>
    public static void MapStaff(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<StaffDoor>();
        Log.StaffEntrance(app.Logger, door.Entrance switch
        {
            StaffEntrance.Provider => $"on: sign-in with {app.Services.GetRequiredService<IOptions<StaffOptions>>().Value.Authority}",
            StaffEntrance.Local => "on for this machine alone, without a password: the environment is Development and Staff:Authority is not set",
            _ => "off: set Staff:Authority and Staff:ClientId to let staff sign in with OpenID Connect",
        });
        if (door.Entrance == StaffEntrance.Provider)
        {
            // The way back from the provider; a session is looked at by each page itself.
            app.UseWhen(context => context.Request.Path.StartsWithSegments(Root), staff => staff.UseAuthentication());
        }

        app.MapStaffSignIn();
        app.MapInbox();
        app.MapReview();
        app.MapAnswers();
        app.MapProposals();
        app.MapChannels();
        app.MapStatistics();
        app.MapAudit();
    }
}
