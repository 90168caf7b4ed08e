using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Storage.Sqlite;
using SmardBot.Testing;

namespace SmardBot.Storage.Tests;

public class StorageRegistrationTests : OwningTest
{
    [Fact]
    public async Task Without_configuration_conversations_go_into_a_file_that_git_ignores()
    {
        using var host = Build();

        Assert.IsType<SqlConversationStore>(host.Services.GetRequiredService<IConversationStore>());
        var file = new SqliteFile(StorageOptions.DefaultSqlite);
        Assert.Equal(Checkout.Path("data", "smardbot.db"), file.Path);
        Assert.Contains("/data/", await File.ReadAllLinesAsync(Checkout.Path(".gitignore")));
    }

    [Fact]
    public async Task The_file_is_there_and_usable_when_the_service_has_started_and_whole_when_it_has_stopped()
    {
        var file = Own(new TemporarySqlite());
        using (var host = Build(("Storage:ConnectionString", file.ConnectionString)))
        {
            await host.StartAsync();
            Assert.True(File.Exists(file.Path));
            await host.Services.GetRequiredService<IConversationStore>().CheckAsync();
            await host.StopAsync();
        }

        Assert.Equal([file.Path], Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    [Fact]
    public async Task The_store_can_be_in_memory()
    {
        using var host = Build(("Storage:Provider", "memory"));
        await host.StartAsync();

        Assert.IsType<InMemoryConversationStore>(host.Services.GetRequiredService<IConversationStore>());
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider is 'Oracle'; allowed is one of Sqlite, PostgreSql, Memory")]
    [InlineData("Storage:Provider", "7", "Storage:Provider is '7'; allowed is one of Sqlite, PostgreSql, Memory")]
    [InlineData("Storage:Provider", "PostgreSql", "Storage:ConnectionString does not name a server")]
    [InlineData("Storage:ConnectionString", "Data Source=:memory:", "Storage:Provider=Memory")]
    [InlineData("Storage:ConnectionString", "Data Source", "Storage:ConnectionString cannot be read")]
    [InlineData("Storage:ConnectionString", "Sauce=x", "Storage:ConnectionString cannot be read")]
    [InlineData("Storage:SurvivePowerLoss", "often", "Storage:SurvivePowerLoss is 'often'; allowed is true or false")]
    public async Task A_wrong_value_stops_the_service_and_says_what_is_allowed(string key, string value, string message)
    {
        using var host = Build((key, value));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public async Task A_connection_string_is_not_repeated_in_an_error()
    {
        using var host = Build(("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", "Database=x;Password=swordfish"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.DoesNotContain("swordfish", error.ToString());
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_stops_the_service_and_is_named()
    {
        using var host = Build(("Storage:ConnectionString", "Data Source=/dev/null/smardbot.db"));

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => host.StartAsync());

        Assert.Contains("/dev/null", error.Message);
        Assert.Contains("Storage:ConnectionString", error.Message);
    }

    [Fact]
    public async Task A_server_that_is_away_does_not_stop_the_service()
    {
        using var host = Build(("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", "Host=/nowhere;Timeout=1"));
        await host.StartAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Services.GetRequiredService<IConversationStore>().CheckAsync());
        await host.StopAsync();
    }

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        new SmardBotBuilder(builder.Services, builder.Configuration).AddStorage();
        return builder.Build();
    }
}
