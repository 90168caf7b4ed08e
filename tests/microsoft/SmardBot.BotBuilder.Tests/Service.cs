using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmardBot.Classifier;
using SmardBot.Cli.Tests;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Matching.Classifying;

namespace SmardBot.BotBuilder.Tests;

/// <summary>The service of one edition in this process, on a small FAQ, with the default engine in both so that they can be compared.</summary>
/// <typeparam name="TProgram">A type of its program.</typeparam>
internal sealed class Service<TProgram>(SmallFaq faq, params (string Key, string Value)[] settings) : WebApplicationFactory<TProgram>
    where TProgram : class
{
    /// <summary>Replaces services.</summary>
    public Action<IServiceCollection> Replacing { get; init; } = _ => { };

    /// <summary>Starts it and waits until it can answer.</summary>
    public async Task<Service<TProgram>> StartAsync()
    {
        await Services.GetRequiredService<KnowledgeBase>().ReloadAsync();
        return this;
    }

    /// <summary>Posts an activity to the endpoint of Azure Bot Service.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var client = CreateClient();
        return await client.SendAsync(request);
    }

    /// <summary>What it replies to an activity that wants its replies in the response.</summary>
    public async Task<JsonArray> RepliesToAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["activities"]!.AsArray();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.FirstOrDefault(setting => setting.Key == "environment").Value ?? "Development");
        builder.UseSetting("Storage:Provider", "Memory");
        builder.UseSetting("Faq:Path", faq.Path);
        builder.UseSetting("Faq:CachePath", "");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<ITextClassifierTrainer>(new TextClassifierTrainer()));
            services.AddSingleton<IStartupFilter>(new FromThisMachine());
            Replacing(services);
        });
    }

    /// <summary>The test server gives requests no address.</summary>
    private sealed class FromThisMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Loopback;
                return rest(context);
            });
            next(app);
        };
    }
}
