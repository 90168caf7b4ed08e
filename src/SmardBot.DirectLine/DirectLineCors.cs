using Microsoft.AspNetCore.Cors.Infrastructure;

namespace SmardBot.DirectLine;

/// <summary>Who may call the API from a page: everyone, since a bearer token is all that counts and there are no cookies.</summary>
internal static class DirectLineCors
{
    public const string Policy = "DirectLine";
    public const string SessionPolicy = "DirectLineSession";

    // A polling client has a new URL, and so a new preflight, for every watermark; two hours is the most that Chrome remembers.
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(2);

    public static void Configure(CorsOptions cors)
    {
        cors.AddPolicy(Policy, policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader().WithExposedHeaders("Retry-After").SetPreflightMaxAge(MaxAge));

        // The client asks for the session with credentials; a browser hides even its 404 unless the origin is named.
        cors.AddPolicy(SessionPolicy, policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials().AllowAnyMethod().AllowAnyHeader().SetPreflightMaxAge(MaxAge));
    }
}
