using SmardBot.Core.Settings;

namespace SmardBot.Host.Widget;

internal static class WidgetExtensions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what <see cref="MapWidget"/> needs.</summary>
    public static IServiceCollection AddWidget(this IServiceCollection services)
    {
        services.AddSettings<WidgetOptions>(WidgetOptions.Section);
        return services.AddSingleton<ChatFiles>().AddSingleton<ChatPageData>().AddSingleton<WidgetPages>();
    }

    /// <summary><c>/widget.js</c> for other sites, and <c>/chat</c> in its frame.</summary>
    public static void MapWidget(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<WidgetPages>();
        app.MapMethods("/chat", Reading, pages.SendChatAsync);
        app.MapMethods("/chat/licence.txt", Reading, WidgetPages.SendLicenceAsync);
        app.MapMethods("/widget.js", Reading, pages.SendScriptAsync);
    }
}
