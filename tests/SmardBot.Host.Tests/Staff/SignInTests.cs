using System.Net;

namespace SmardBot.Host.Tests.Staff;

/// <summary>Signing in with OpenID Connect, against a provider that the test plays.</summary>
public sealed class SignInTests : IAsyncLifetime, IDisposable
{
    // The library that checks tokens has a clock of its own.
    private readonly SettableClock clock = new(TimeProvider.System.GetUtcNow());
    private OpenIdProvider provider = null!;
    private ServiceFactory factory = null!;

    public async Task InitializeAsync()
    {
        provider = await OpenIdProvider.StartAsync();
        factory = new ServiceFactory(("environment", "Development"), ("Staff:Authority", provider.Address), ("Staff:ClientId", "smardbot"), ("Staff:ClientSecret", "secret"))
        {
            Replacing = services => services.AddSingleton<TimeProvider>(clock),
        };
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await provider.DisposeAsync();
    }

    public void Dispose() => factory.Dispose();

    [Fact]
    public async Task Whoever_the_provider_knows_comes_in_with_the_roles_of_the_claim()
    {
        using var browser = Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/staff/sign-in", ("name", "Ana"), ("role", "staff"))).StatusCode);

        await SignInAsync(browser);

        Assert.True(provider.VerifierFitted);
        var page = await browser.PageAsync("/staff/inbox");
        Assert.Contains("Ana A.", page.QuerySelector(".who")!.TextContent);
        Assert.Contains("staff", page.QuerySelector(".who")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/staff/review")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("admin")]
    [InlineData("7")]
    public async Task A_claim_that_names_no_role_opens_nothing(string role)
    {
        provider.User = ("eve", "Eve", [role]);
        using var browser = Browser();

        await SignInAsync(browser);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/staff/inbox")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/staff/answers")).StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_key_opens_nothing()
    {
        provider.Forges = true;
        using var browser = Browser();

        var last = await SignInAsync(browser);

        Assert.Equal("/staff/sign-in?failed=1", last);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff/inbox")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        using var browser = Browser();

        using var answer = await browser.GetAsync("/staff/signed-in?code=made-up&state=made-up");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff/inbox")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_click_and_after_ten_in_any_case()
    {
        using var idle = Browser();
        await SignInAsync(idle);
        using var busy = Browser();
        await SignInAsync(busy);

        for (var minutes = 20; minutes < 600; minutes += 20)
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/staff/inbox")).StatusCode);
        }

        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await busy.GetAsync("/staff/inbox")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await idle.GetAsync("/staff/inbox")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = Browser();
        await SignInAsync(browser);
        await browser.PageAsync("/staff/inbox");

        await browser.PostAsync("/staff/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff/inbox")).StatusCode);
    }

    private StaffBrowser Browser() => new(factory.CreateClient(new() { AllowAutoRedirect = false }));

    /// <summary>Goes where a browser is led.</summary>
    /// <returns>Where that ends.</returns>
    private static async Task<string> SignInAsync(StaffBrowser browser)
    {
        using var elsewhere = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var challenge = await browser.GetAsync("/staff/sign-in/provider?to=%2Fstaff%2Finbox");
        using var authorized = await elsewhere.GetAsync(challenge.Headers.Location);
        using var back = await browser.GetAsync(authorized.Headers.Location!.PathAndQuery);
        return back.Headers.Location!.ToString();
    }
}
