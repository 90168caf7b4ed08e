namespace SmardBot.Host.Http;

/// <summary>Headers that every response carries. A page that sets one itself keeps its own.</summary>
internal static class SecurityHeaders
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    ];

    /// <summary>Adds the headers as the response begins.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                foreach (var (name, value) in Defaults)
                {
                    headers.TryAdd(name, value);
                }

                return Task.CompletedTask;
            },
            context);
        return next(context);
    });
}
