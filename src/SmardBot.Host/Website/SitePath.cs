using Microsoft.Extensions.Options;

namespace SmardBot.Host.Website;

/// <summary>Where the service stands below a host that it shares: <c>Website:PublicUrl</c> may have a path, and a known proxy may say one.</summary>
internal static class SitePath
{
    /// <summary>
    /// Every request gets it as its path base, so that every address that is made from a request begins with it. What a proxy passes
    /// on with the path is taken without it.
    /// </summary>
    public static void UseSitePath(this WebApplication app)
    {
        var path = new PathString(Of(app.Services.GetRequiredService<IOptions<WebsiteOptions>>().Value.PublicUrl));
        if (path.HasValue)
        {
            app.Use((context, next) =>
            {
                context.Request.PathBase = path;
                if (context.Request.Path.StartsWithSegments(path, out var rest))
                {
                    context.Request.Path = rest.HasValue ? rest : "/";
                }

                return next(context);
            });
        }

        app.Use((context, next) =>
        {
            if (context.Request.PathBase.HasValue)
            {
                context.Response.OnStarting(LeadBelowPath, context);
            }

            return next(context);
        });

        // After the path has been taken off, not before everything as it would be by itself.
        app.UseRouting();
    }

    // Redirections are written as addresses in components are: from the root of the site.
    private static Task LeadBelowPath(object state)
    {
        var context = (HttpContext)state;
        var path = context.Request.PathBase;
        if (context.Response.Headers.Location.ToString() is var to && IsFromRoot(to) && !to.StartsWith(path + "/", StringComparison.Ordinal))
        {
            context.Response.Headers.Location = path + to;
        }

        return Task.CompletedTask;
    }

    private static bool IsFromRoot(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static string Of(string? publicUrl) =>
        string.IsNullOrWhiteSpace(publicUrl) ? "" : new Uri(publicUrl).AbsolutePath.TrimEnd('/');
}
