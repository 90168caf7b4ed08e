using SmardBot.Host.Hosting;
using SmardBot.Host.Http;
using SmardBot.Host.Proxy;
using SmardBot.Host.RateLimits;
using SmardBot.Host.Widget;

try
{
    var builder = ServiceDefaults.CreateBuilder(args);
    builder.Services.AddKnownProxies().AddRequestLimits().AddRateLimits().AddWidget();

    await using var app = builder.Build();
    app.UseKnownProxies();
    app.UseSecurityHeaders();
    app.UseMiddleware<JsonErrors>();
    app.UseRequestLimits();
    app.UseRateLimits();
    app.UseWebSockets();

    app.MapWidget();       // /widget.js for other sites, /chat in its frame, / to try it
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFailure.Describe(exception) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
