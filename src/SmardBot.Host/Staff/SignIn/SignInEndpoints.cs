using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using SmardBot.Core.Staff;
using SmardBot.Host.Http;
using SmardBot.Host.Staff.Pages;
using SmardBot.Host.Website;

namespace SmardBot.Host.Staff.SignIn;

/// <summary>The way in and out.</summary>
internal static class SignInEndpoints
{
    private const int LongestName = 60;

    /// <summary>Maps them.</summary>
    public static void MapStaffSignIn(this WebApplication app)
    {
        app.MapGet(StaffExtensions.Root + "/sign-in", ShowAsync);
        app.MapGet(StaffExtensions.Root + "/sign-in/provider", ChallengeAsync);
        app.MapPost(StaffExtensions.Root + "/sign-in", EnterAsync);
        app.MapPost(StaffExtensions.Root + "/sign-out", LeaveAsync);
        app.MapGet(StaffExtensions.Root + "/signed-out", (HttpContext context) => context.Response.Redirect(StaffExtensions.Root + "/sign-in"));
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var entrance = services.GetRequiredService<StaffDoor>().For(context);
        if (entrance == StaffEntrance.Shut)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        StaffRoutes.Guard(context);
        var token = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken;
        var html = await services.GetRequiredService<PageRenderer>().RenderAsync<SignInPage>(
            context.Request, ("Local", entrance == StaffEntrance.Local), ("Token", token), ("To", Inside(context.Request.Query["to"])), ("Failed", context.Request.Query.ContainsKey("failed")));
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    // A link, not a form: a policy for forms that allows this origin alone would stop at the provider's.
    private static async Task ChallengeAsync(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<StaffDoor>().For(context) != StaffEntrance.Provider)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        StaffRoutes.Guard(context);
        await context.ChallengeAsync(StaffSignIn.Provider, new AuthenticationProperties { RedirectUri = Inside(context.Request.Query["to"]) });
    }

    private static async Task EnterAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var entrance = services.GetRequiredService<StaffDoor>().For(context);
        if (entrance != StaffEntrance.Local || !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = entrance == StaffEntrance.Local ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound;
            return;
        }

        StaffRoutes.Guard(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var to = Inside(form["to"]);
        var name = form["name"].ToString().Trim();
        name = name.Length is > 0 and <= LongestName ? name : "Somebody";
        var roles = form["role"].Aggregate(StaffRoles.None, (all, role) => all | (Enum.TryParse<StaffRoles>(role, ignoreCase: true, out var one) ? one : StaffRoles.None));
        var member = new StaffMember($"local|{name.ToLowerInvariant()}", name, roles, StaffMember.Pages);
        await context.SignInAsync(StaffClaims.Scheme, StaffClaims.Principal(member, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = to;
    }

    private static async Task LeaveAsync(HttpContext context)
    {
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        StaffRoutes.Guard(context);
        await context.SignOutAsync(StaffClaims.Scheme);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = StaffExtensions.Root + "/sign-in";
    }

    /// <summary>Where to go after signing in: a staff page and nothing else.</summary>
    private static string Inside(string? path) =>
        path is { Length: > 0 } && path.StartsWith(StaffExtensions.Root + "/", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal)
            ? path
            : StaffExtensions.Root;
}
