using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SmardBot.Host.Website;

/// <summary>Turns a page's component into HTML, once, on the server (see decision 0008).</summary>
internal sealed partial class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Renders a page. Addresses in components begin at the root of the site, <c>/faq</c>; here they get what stands before it.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <param name="request">Tells the path below which the site stands.</param>
    /// <param name="parameters">Its parameters, by name.</param>
    public async Task<string> RenderAsync<TPage>(HttpRequest request, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
        var path = request.PathBase.ToUriComponent().TrimEnd('/');
        return path.Length == 0 ? html : FromRoot().Replace(html, path + "/");
    }

    // Quotes within texts are written as entities, so this is found in tags alone.
    [GeneratedRegex("""(?<=\s(?:href|src|action|formaction|data-[a-z]+)=")/(?!/)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromRoot();
}
