using AngleSharp.Html.Dom;
using SmardBot.Host.Tests.Website;

namespace SmardBot.Host.Tests.Staff;

/// <summary>What somebody of the staff does in a browser: reads pages, and sends forms with what the last page gave them.</summary>
public sealed class StaffBrowser(HttpClient client) : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>What a form has to bring back, of the last page that was read.</summary>
    public string Token { get; set; } = "";

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>A page.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await ReadAsync(response);
    }

    /// <summary>What was answered, as a page.</summary>
    public async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var page = WebsiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Token = page.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value") ?? Token;
        return page;
    }

    /// <summary>Sends a form.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append((TokenField, Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(path, form);
    }

    public void Dispose() => client.Dispose();
}
