using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SmardBot.Host.Website;

/// <summary>Turns a page's component into HTML, once, on the server (see decision 0008).</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <param name="parameters">Its parameters, by name.</param>
    public async Task<string> RenderAsync<TPage>(params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
    }
}
