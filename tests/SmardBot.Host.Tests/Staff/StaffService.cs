using System.Net;
using Microsoft.Bot.Schema;
using SmardBot.Bot;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Knowledge;
using SmardBot.Host.Tests.Website;

namespace SmardBot.Host.Tests.Staff;

/// <summary>The service with <see cref="SmallFaq"/>, loaded, as staff on this machine see it in Development.</summary>
public class StaffService : IAsyncLifetime, IDisposable
{
    private readonly SmallFaq faq = new();
    private readonly ServiceFactory factory;
    private int conversations;

    public StaffService()
        : this([])
    {
    }

    protected StaffService(params (string Key, string Value)[] more) => factory = new ServiceFactory([("environment", "Development"), ("Faq:Path", faq.FolderPath), ("Matcher:WrongAnswerCost", "1"), .. more])
    {
        Before = app => app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            return next(context);
        }),
        Replacing = services => services.AddSingleton<TimeProvider>(Clock),
    };

    public SettableClock Clock { get; init; } = new();

    public IServiceProvider Services => factory.Services;

    public virtual Task InitializeAsync() => Services.GetRequiredService<KnowledgeBase>().ReloadAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A client of the public side.</summary>
    public HttpClient Client() => factory.CreateClient();

    /// <summary>A browser in which nobody has signed in.</summary>
    public StaffBrowser Browser() => new(factory.CreateClient(new() { AllowAutoRedirect = false }));

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<StaffBrowser> SignInAsync(string name, params string[] roles)
    {
        var browser = Browser();
        using var page = await browser.GetAsync("/staff/sign-in");
        await browser.ReadAsync(page);
        using var entered = await browser.PostAsync("/staff/sign-in", [("name", name), .. roles.Select(role => ("role", role))]);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        return browser;
    }

    /// <summary>A family leaves a question for a person.</summary>
    /// <returns>The conversation and the ticket.</returns>
    public async Task<(string Conversation, string Ticket)> AskAsync(string question)
    {
        var conversation = $"c{Interlocked.Increment(ref conversations)}";
        var store = Services.GetRequiredService<IConversationStore>();
        await store.CreateAsync(new Conversation(conversation, "directline", "dl_family", Clock.GetUtcNow()));
        await store.AppendAsync(conversation, ActivityJson.WriteBody(new Activity { Type = ActivityTypes.Message, Text = question, From = new ChannelAccount { Id = "dl_family", Role = "user" } }));
        await Services.GetRequiredService<FamilyTickets>().OpenAsync(conversation, "directline", new TicketContent(question, "", [new NearEntry("causes", 0.3)]), default);
        return (conversation, (await Services.GetRequiredService<ITicketStore>().FindOfAsync(conversation))!.Id);
    }

    public void Dispose()
    {
        factory.Dispose();
        faq.Dispose();
        GC.SuppressFinalize(this);
    }
}
