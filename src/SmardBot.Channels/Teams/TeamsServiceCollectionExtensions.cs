using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Channels.Teams.Extension;
using SmardBot.Core;

namespace SmardBot.Channels.Teams;

/// <summary>Registers what is particular to Teams.</summary>
internal static class TeamsServiceCollectionExtensions
{
    /// <summary>Adds cards, invokes and the message extension; options under <c>Teams</c>.</summary>
    public static SmardBotBuilder AddTeams(this SmardBotBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddOptions<TeamsOptions>()
            .Bind(configuration.GetSection(TeamsOptions.Section))
            .PostConfigure(options => options.PublicUrl ??= configuration["Website:PublicUrl"])
            .Validate(
                options => string.IsNullOrEmpty(options.PublicUrl) || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"),
                "Teams:PublicUrl has to be an address such as https://smard1.example.org, or nothing.")
            .ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddSingleton<PublicAddress>().AddSingleton<TeamsReply>();
        services.AddSingleton<InvokeHandler>().AddSingleton<CardInvoke>();
        services.AddSingleton<ExtensionResponse>().AddSingleton<AnswerCards>().AddSingleton<AlarmCards>().AddSingleton<FaqSearch>().AddSingleton<MessageAnswers>();
        return builder;
    }
}
