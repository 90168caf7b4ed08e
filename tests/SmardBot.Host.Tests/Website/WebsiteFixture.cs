using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmardBot.Core.Knowledge;

namespace SmardBot.Host.Tests.Website;

/// <summary>The service with <see cref="SmallFaq"/>, loaded, on a day in November 2026.</summary>
public sealed class WebsiteFixture : IAsyncLifetime, IDisposable
{
    private readonly SmallFaq faq = new();
    private readonly ServiceFactory factory;

    public WebsiteFixture()
    {
        // Five entries teach too little to be as certain as the whole FAQ makes the bot; what is tested here is what comes after.
        factory = new ServiceFactory(
            ("Faq:Path", faq.FolderPath), ("Matcher:WrongAnswerCost", "1"), ("Website:PublicUrl", "https://smard1.example.org"))
        {
            Replacing = services => services.AddSingleton<TimeProvider>(new SettableClock()),
        };
        Client = factory.CreateClient(new() { AllowAutoRedirect = false });
    }

    /// <summary>Follows no redirection.</summary>
    public HttpClient Client { get; }

    /// <summary>A page by its path.</summary>
    public async Task<IHtmlDocument> PageAsync(string path) => Parse(await Client.GetStringAsync(path));

    /// <summary>What the question box answers.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> AskAsync(string question, string? conversation = null, string? press = null)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["question"] = question,
            ["conversation"] = conversation ?? "",
            ["press"] = press ?? "",
        });
        var response = await Client.PostAsync("/ask", form);
        return (response, Parse(await response.Content.ReadAsStringAsync()));
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public Task InitializeAsync() => factory.Services.GetRequiredService<KnowledgeBase>().ReloadAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Client.Dispose();
        factory.Dispose();
        faq.Dispose();
    }
}
