using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using SmardBot.Core.Staff;
using SmardBot.Host.Http;
using SmardBot.Host.Staff.Pages;
using SmardBot.Host.Website;

namespace SmardBot.Host.Staff;

/// <summary>One request to the staff pages: who asks, what was sent, and how it is answered.</summary>
internal sealed class StaffRequest(HttpContext context, StaffMember member, IFormCollection? form)
{
    /// <summary>The Content-Security-Policy of every staff page: nothing but its own origin, and no frame.</summary>
    public const string Policy =
        "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'";

    /// <summary>Who asks.</summary>
    public StaffMember Member => member;

    /// <summary>Stops with the request.</summary>
    public CancellationToken Cancellation => context.RequestAborted;

    /// <summary>The request itself.</summary>
    public HttpContext Context => context;

    /// <summary>A field of the form; empty where it was not sent.</summary>
    public string Field(string name) => form?[name].ToString().ReplaceLineEndings("\n") ?? "";

    /// <summary>A part of the address; empty where there is none.</summary>
    public string Query(string name) => context.Request.Query[name].ToString();

    /// <summary>A number of the address, at least 0.</summary>
    public int Number(string name) => int.TryParse(Query(name), out var number) && number > 0 ? number : 0;

    /// <summary>A part of the route.</summary>
    public string Route(string name) => context.Request.RouteValues[name] as string ?? "";

    /// <summary>A service.</summary>
    public T Get<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>Answers with a page.</summary>
    /// <typeparam name="TPage">Its component, which has a parameter <c>View</c>.</typeparam>
    /// <param name="title">What it is called.</param>
    /// <param name="answer">What is to be said about what was done, or null.</param>
    /// <param name="parameters">Its other parameters.</param>
    public async Task PageAsync<TPage>(string title, DeskAnswer? answer = null, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var token = Get<IAntiforgery>().GetAndStoreTokens(context);
        var view = new StaffView(title, member, context.Request.Path, token.RequestToken!, answer is { End: DeskEnd.Done } ? null : answer?.Message, await Get<StaffBadges>().ReadAsync(member, Cancellation));
        context.Response.StatusCode = answer?.End switch
        {
            _ when context.Response.StatusCode != StatusCodes.Status200OK => context.Response.StatusCode,
            null or DeskEnd.Done => StatusCodes.Status200OK,
            DeskEnd.NotFound => StatusCodes.Status404NotFound,
            DeskEnd.NotAllowed => StatusCodes.Status403Forbidden,
            DeskEnd.Taken => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        await HtmlAsync(await Get<PageRenderer>().RenderAsync<TPage>(context.Request, [("View", view), .. parameters]));
    }

    /// <summary>Answers with a piece of HTML.</summary>
    public Task FragmentAsync<TPart>(params IEnumerable<(string Name, object? Value)> parameters)
        where TPart : IComponent => FragmentAsync(Get<PageRenderer>().RenderAsync<TPart>(context.Request, parameters));

    /// <summary>Leads on to a page after something was done.</summary>
    public Task GoAsync(string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>Says that there is nothing here.</summary>
    public Task NotFoundAsync() => PageAsync<SaidPage>("Not here", DeskAnswer.NotFound);

    /// <summary>Answers with a table for a spreadsheet.</summary>
    public Task CsvAsync(string name, string text)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Response.ContentType = "text/csv; charset=utf-8";
        return context.Response.WriteAsync(text, Cancellation);
    }

    private async Task FragmentAsync(Task<string> html) => await HtmlAsync(await html);

    private Task HtmlAsync(string html)
    {
        context.Response.ContentType = WebFile.ContentTypeOf(".html");
        return context.Response.WriteAsync(html, Cancellation);
    }
}
