using Dapper;
using SmardBot.Storage.Migrations;
using SmardBot.Testing;
using SmardBot.Testing.Contracts;

namespace SmardBot.Storage.Tests.Migrations;

/// <summary>How a schema comes to be, on either database.</summary>
public abstract class SchemaUpgradeContract : OwningTest
{
    private static readonly Migration Next = new(Migration.All[^1].Version + 1, "next", "create table next_thing (id bigint not null primary key); insert into next_thing (id) values (7);");
    private static readonly Migration Broken = new(Next.Version + 1, "broken", "create table half (id bigint not null primary key); insert into nowhere (id) values (1);");

    private protected SettableClock Clock { get; } = new();

    /// <summary>Opens the one database of the test as one more instance of the service.</summary>
    private protected abstract ISqlDatabase Create(IReadOnlyList<Migration> migrations);

    [ContractFact]
    public async Task The_scripts_are_numbered_from_one_without_holes()
    {
        await Instance(Migration.All).OpenAsync(default);

        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(migration => migration.Version));
        Assert.Equal(Migration.All.Count, await VersionAsync());
    }

    [ContractFact]
    public async Task Instances_that_start_at_once_make_one_schema()
    {
        var instances = Enumerable.Range(0, 6).Select(_ => Instance(Migration.All)).ToArray();

        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.OpenAsync(default))));

        Assert.Equal(Migration.All.Count, await VersionAsync());
        foreach (var instance in instances)
        {
            await new SqlConversationStore(instance, Clock).CheckAsync();
        }
    }

    [ContractFact]
    public async Task A_newer_program_adds_what_is_missing_and_keeps_what_is_there()
    {
        var store = new SqlConversationStore(Instance(Migration.All), Clock);
        var secret = await store.GetOrCreateSecretAsync("signing", 16);

        var newer = Instance([.. Migration.All, Next]);

        Assert.Equal(7, await newer.ReadAsync(connection => connection.ExecuteScalarAsync<long>("select id from next_thing"), default));
        Assert.Equal(secret, await new SqlConversationStore(newer, Clock).GetOrCreateSecretAsync("signing", 16));
    }

    [ContractFact]
    public async Task A_schema_newer_than_the_program_stops_it_with_a_clear_message()
    {
        await Instance([.. Migration.All, Next]).OpenAsync(default);

        var error = await Assert.ThrowsAsync<StoreSchemaException>(() => Instance(Migration.All).OpenAsync(default));

        Assert.Contains($"version {Next.Version}", error.Message);
        Assert.Contains($"up to {Migration.All.Count}", error.Message);
    }

    [ContractFact]
    public async Task A_failing_script_leaves_the_old_schema()
    {
        await Instance(Migration.All).OpenAsync(default);

        var error = await Assert.ThrowsAsync<StoreSchemaException>(() => Instance([.. Migration.All, Next, Broken]).OpenAsync(default));

        Assert.Contains("broken", error.Message);
        Assert.Equal(Migration.All.Count, await VersionAsync());
        // Neither the half of the failing script nor the whole one before it has stayed: both can run again.
        await Instance([.. Migration.All, Next, Broken with { Sql = "create table half (id bigint not null primary key)" }]).OpenAsync(default);
    }

    private ISqlDatabase Instance(IReadOnlyList<Migration> migrations) => Own(Create(migrations));

    private Task<long> VersionAsync() =>
        Instance(Migration.All).ReadAsync(connection => connection.ExecuteScalarAsync<long>("select count(*) from schema_versions"), default);
}
