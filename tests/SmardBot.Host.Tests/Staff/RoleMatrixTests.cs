using System.Net;
using Microsoft.AspNetCore.Routing;
using SmardBot.Core.Staff;

namespace SmardBot.Host.Tests.Staff;

/// <summary>Every staff endpoint against every role: nothing is reachable that its deed does not allow.</summary>
public sealed class RoleMatrixTests(StaffService service) : IClassFixture<StaffService>
{
    private static readonly string[][] Roles = [[], ["staff"], ["curator"], ["clinician"], ["staff", "curator", "clinician"]];

    private RouteEndpoint[] Endpoints =>
        [.. service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<object>() is not null && Deed(endpoint) is not null)];

    [Fact]
    public void Every_staff_endpoint_says_what_one_has_to_be_allowed_to_do()
    {
        string[] open = ["/staff/sign-in", "/staff/sign-in/provider", "/staff/sign-out", "/staff/signed-out"];
        var all = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/staff", StringComparison.Ordinal));

        Assert.All(all, endpoint => Assert.True(Deed(endpoint) is not null || open.Contains(endpoint.RoutePattern.RawText), endpoint.RoutePattern.RawText));
        Assert.True(Endpoints.Length > 25);
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_who_may_is_not()
    {
        foreach (var roles in Roles)
        {
            using var browser = await service.SignInAsync(roles.Length == 0 ? "nobody" : string.Join('-', roles), roles);
            var member = new StaffMember("x", "X", roles.Aggregate(StaffRoles.None, (all, role) => all | Enum.Parse<StaffRoles>(role, ignoreCase: true)), StaffMember.Pages);
            await browser.PageAsync("/staff/answers");
            foreach (var endpoint in Endpoints)
            {
                using var response = await SendAsync(browser, endpoint);

                var what = $"{Method(endpoint)} {endpoint.RoutePattern.RawText} as {string.Join('+', roles)}: {(int)response.StatusCode}";
                Assert.True(member.May(Deed(endpoint)!.Value) == (response.StatusCode != HttpStatusCode.Forbidden), what);
                Assert.True((int)response.StatusCode < 500, what);
            }
        }
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_led_to_the_door_and_sends_no_form()
    {
        using var browser = service.Browser();
        foreach (var endpoint in Endpoints)
        {
            using var response = await SendAsync(browser, endpoint);

            Assert.Equal(Method(endpoint) == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_that_does_not_come_from_a_page_of_the_session_does_nothing()
    {
        using var browser = await service.SignInAsync("all", "staff", "curator", "clinician");
        await browser.PageAsync("/staff/answers");
        browser.Token = "forged";
        foreach (var endpoint in Endpoints.Where(endpoint => Method(endpoint) == "POST"))
        {
            using var response = await SendAsync(browser, endpoint);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_frames_and_forms_of_others_and_is_kept_nowhere()
    {
        using var browser = await service.SignInAsync("all", "staff", "curator", "clinician");
        foreach (var endpoint in Endpoints.Where(endpoint => Method(endpoint) == "GET"))
        {
            using var response = await SendAsync(browser, endpoint);

            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Without_a_way_to_sign_in_there_is_nothing()
    {
        using var off = new ServiceFactory(("environment", "Production"));
        using var client = off.CreateClient(new() { AllowAutoRedirect = false });

        foreach (var path in new[] { "/staff", "/staff/sign-in", "/staff/sign-in/provider", "/staff/inbox", "/staff/statistics.csv" })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_local_sign_in_is_for_this_machine_alone()
    {
        using var elsewhere = new ServiceFactory(("environment", "Development"))
        {
            Before = app => app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                return next(context);
            }),
        };
        using var client = elsewhere.CreateClient(new() { AllowAutoRedirect = false });

        using var response = await client.GetAsync("/staff/sign-in");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static StaffDeed? Deed(Endpoint endpoint) => endpoint.Metadata.OfType<StaffDeed>().Cast<StaffDeed?>().FirstOrDefault();

    private static string Method(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];

    private static Task<HttpResponseMessage> SendAsync(StaffBrowser browser, RouteEndpoint endpoint)
    {
        var path = endpoint.RoutePattern.RawText!.Replace("{id}", "nothing", StringComparison.Ordinal).Replace("{key}", "nothing", StringComparison.Ordinal);
        return Method(endpoint) == "GET" ? browser.GetAsync(path) : browser.PostAsync(path);
    }
}
