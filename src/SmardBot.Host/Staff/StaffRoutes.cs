using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using SmardBot.Core.Conversations;
using SmardBot.Core.Staff;
using SmardBot.Host.Staff.Pages;
using SmardBot.Host.Staff.SignIn;

namespace SmardBot.Host.Staff;

/// <summary>Maps staff pages, each with what one has to be allowed to do: no page is reachable that does not say it.</summary>
internal static class StaffRoutes
{
    /// <summary>A page to read.</summary>
    public static void Page(this WebApplication app, string path, StaffDeed deed, Func<StaffRequest, Task> handle) =>
        app.MapGet(StaffExtensions.Root + path, context => RunAsync(context, deed, form: false, handle)).WithMetadata(deed);

    /// <summary>A form to send.</summary>
    public static void Form(this WebApplication app, string path, StaffDeed deed, Func<StaffRequest, Task> handle) =>
        app.MapPost(StaffExtensions.Root + path, context => RunAsync(context, deed, form: true, handle)).WithMetadata(deed);

    /// <summary>Headers that every answer of the staff pages carries.</summary>
    public static void Guard(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = StaffRequest.Policy;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private static async Task RunAsync(HttpContext context, StaffDeed deed, bool form, Func<StaffRequest, Task> handle)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<StaffDoor>().For(context) == StaffEntrance.Shut)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Guard(context);
        try
        {
            if (StaffClaims.Member((await context.AuthenticateAsync(StaffClaims.Scheme)).Principal) is not { } member)
            {
                Refuse(context, form);
                return;
            }

            if (form && !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await new StaffRequest(context, member, null).PageAsync<SaidPage>("Try again", DeskAnswer.Refused("This form was open for too long, or did not come from this page. Nothing was done; please try again."));
                return;
            }

            var request = new StaffRequest(context, member, form ? await context.Request.ReadFormAsync(context.RequestAborted) : null);
            await (member.May(deed) ? handle(request) : request.PageAsync<SaidPage>("Not for your role", DeskAnswer.NotAllowed));
        }
        catch (StoreUnavailableException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static void Refuse(HttpContext context, bool form)
    {
        if (form)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.Redirect($"{StaffExtensions.Root}/sign-in?to={Uri.EscapeDataString(context.Request.Path)}");
    }
}
