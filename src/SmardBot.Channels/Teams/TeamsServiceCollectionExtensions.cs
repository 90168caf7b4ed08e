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
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<PublicAddress>().AddSingleton<TeamsReply>();
        services.AddSingleton<InvokeHandler>().AddSingleton<CardInvoke>();
        services.AddSingleton<ExtensionResponse>().AddSingleton<AnswerCards>().AddSingleton<AlarmCards>().AddSingleton<FaqSearch>().AddSingleton<MessageAnswers>();
        return builder;
    }
}
