using SmardBot.Bot;
using SmardBot.Bot.Adapters;
using SmardBot.Classifier;
using SmardBot.Core;
using SmardBot.DirectLine;
using SmardBot.Host.Health;
using SmardBot.Host.Hosting;
using SmardBot.Host.Http;
using SmardBot.Host.Proxy;
using SmardBot.Host.RateLimits;
using SmardBot.Host.Staff;
using SmardBot.Host.Telemetry;
using SmardBot.Host.Website;
using SmardBot.Host.Widget;
using SmardBot.Storage;

try
{
    var builder = ServiceDefaults.CreateBuilder(args);
    builder.Services.AddSmardBot(builder.Configuration)
        .AddClassifier()
        .AddBot()
        .AddDirectLine()
        .AddStorage();
    builder.Services.AddFaqFolderCheck().AddHealth().AddKnownProxies().AddRequestLimits().AddRateLimits().AddTelemetry(builder.Configuration).AddMetricsEndpoint().AddWebsite().AddWidget().AddStaff();

    await using var app = builder.Build();
    await app.CheckAsync();
    app.UseMetrics();
    app.UseKnownProxies();
    app.UseSitePath();
    app.UseSecurityHeaders();
    app.UseMiddleware<RequestErrors>();
    app.UseCors();
    app.UseRequestLimits();
    app.UseRateLimits();
    app.UseWebSockets();

    app.MapHealth();       // /health/live and /health/ready
    app.MapMessages();     // POST /api/messages: Teams and the Azure channels
    app.MapDirectLine();   // /v3/directline and POST /api/widget/token
    app.MapWidget();       // /widget.js for other sites, and /chat in its frame
    app.MapStaff();        // /staff: inbox, review, answers, statistics, audit
    app.MapWebsite();      // pages without scripts: /, /faq, /ask, /about, /privacy
    await app.ServeAsync();
    return 0;
}
catch (Exception exception) when (StartupFailure.Describe(exception) is { } lines)
{
    await Console.Error.WriteLineAsync(lines);
    return 1;
}
