using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmardBot.Core;
using SmardBot.Core.Conversations;
using SmardBot.Core.Conversations.Tickets;
using SmardBot.Core.Faq.Overlay;
using SmardBot.Core.Matching;
using SmardBot.Core.Reviews;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Storage;
using SmardBot.Testing;

namespace SmardBot.Cli.Tests;

public sealed class StoreCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smardbot-cli-");

    private string Connection => $"Data Source={Path.Combine(folder.FullName, "smardbot.db")}";

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_store_is_migrated_once_and_then_checked()
    {
        var (missing, _, why) = await RunAsync("store", "check");
        var (code, migrated, _) = await RunAsync("store", "migrate");
        var (_, again, _) = await RunAsync("store", "migrate");
        var (healthy, report, _) = await RunAsync("store", "check");

        Assert.Equal((1, 0, 0), (missing, code, healthy));
        Assert.Contains("store migrate", why, StringComparison.Ordinal);
        Assert.Contains("from version 0 to", migrated, StringComparison.Ordinal);
        Assert.Contains("nothing to do", again, StringComparison.Ordinal);
        Assert.Contains("0 conversations", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_found_and_nothing_is_repaired_in_secret()
    {
        await RunAsync("store", "migrate");
        var file = Path.Combine(folder.FullName, "smardbot.db");
        await File.WriteAllBytesAsync(file, [.. (await File.ReadAllBytesAsync(file)).Select((value, index) => index is > 4_096 and < 40_000 ? (byte)7 : value)]);

        var (code, _, error) = await RunAsync("store", "check");

        Assert.Equal(1, code);
        Assert.Contains("damaged", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_kept_of_one_conversation_is_exported_and_its_ticket_with_it()
    {
        await WithStoreAsync(async services =>
        {
            await services.GetRequiredService<IConversationStore>().CreateAsync(new Conversation("c", "directline", null, DateTimeOffset.UnixEpoch));
            await services.GetRequiredService<IConversationStore>().AppendAsync("c", "{\"type\":\"message\",\"text\":\"can she swim\"}");
            var ticket = new Ticket
            {
                Id = "t", ConversationId = "c", Channel = "directline", Content = new TicketContent("can she swim", "", []), CodeHash = "secret-hash",
                Consented = DateTimeOffset.UnixEpoch, Opened = DateTimeOffset.UnixEpoch, Changed = DateTimeOffset.UnixEpoch, FamilyWrote = DateTimeOffset.UnixEpoch,
            };
            await services.GetRequiredService<ITicketStore>().OpenAsync(ticket, AuditLine.OfFamily(DateTimeOffset.UnixEpoch, TicketActions.Opened, "t"));
        });

        var (code, output, _) = await RunAsync("store", "export", "c");
        var (missing, _, error) = await RunAsync("store", "export", "x");

        Assert.Equal((0, 1), (code, missing));
        Assert.Contains("no conversation 'x'", error);
        using var all = JsonDocument.Parse(output);
        Assert.Equal("can she swim", all.RootElement.GetProperty("activities")[0].GetProperty("text").GetString());
        Assert.Equal("can she swim", all.RootElement.GetProperty("ticket").GetProperty("content").GetProperty("question").GetString());
        Assert.DoesNotContain("secret-hash", output);
    }

    [Fact]
    public async Task What_staff_accepted_is_pulled_into_the_files_or_into_a_copy()
    {
        using var faq = new FaqFolder();
        using var copy = new TemporaryFolder();
        await WithStoreAsync(async services =>
        {
            foreach (var change in new[] { new FaqChange("a", FaqChangeKind.Alternate, "causes", "where does it come from then"), new FaqChange("b", FaqChangeKind.Alternate, "no-such-entry", "x") })
            {
                await services.GetRequiredService<IProposalStore>().AddAsync(
                    new Proposal { Id = change.Id, Change = change, State = ProposalState.Accepted, ById = "x", By = "X", At = DateTimeOffset.UnixEpoch, From = "review" },
                    new AuditLine(DateTimeOffset.UnixEpoch, "x", "X", "pages", "faq.alternate", change.Entry));
            }
        });
        var questions = Path.Combine(faq.Path, "en", "questions", "causes.txt");

        var (copied, _, _) = await RunAsync("faq", "pull", "--faq", faq.Path, "--to", copy.Path);
        Assert.DoesNotContain("where does it come from then", await File.ReadAllTextAsync(questions));
        Assert.Contains("where does it come from then", await File.ReadAllTextAsync(Path.Combine(copy.Path, "en", "questions", "causes.txt")));
        var (pulled, output, error) = await RunAsync("faq", "pull", "--faq", faq.Path);
        var (_, again, _) = await RunAsync("faq", "pull", "--faq", faq.Path);

        Assert.Equal((1, 1), (copied, pulled));
        Assert.Contains("where does it come from then", await File.ReadAllTextAsync(questions));
        Assert.Contains("1 brought in, 0 held already, 1 left out", output);
        Assert.Contains("no-such-entry", error);
        Assert.Contains("0 brought in, 1 held already, 1 left out", again);
        Assert.NotNull(faq.Load().Catalog);
    }

    [Fact]
    public async Task One_conversation_is_deleted()
    {
        await WithStoreAsync(services => services.GetRequiredService<IConversationStore>().CreateAsync(new Conversation("c", "directline", null, DateTimeOffset.UnixEpoch)));

        var (code, output, _) = await RunAsync("store", "delete", "c");
        var (second, _, error) = await RunAsync("store", "delete", "c");

        Assert.Equal((0, 1), (code, second));
        Assert.Contains("is deleted", output, StringComparison.Ordinal);
        Assert.Contains("no conversation 'c'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_list_is_exported_as_CSV_and_as_JSON_with_how_often()
    {
        var day = new DateOnly(2027, 1, 31);
        await WithStoreAsync(services => services.GetRequiredService<IReviewStore>().AddAsync(new ReviewBatch(
            [
                new ReviewQuestion(day, "directline", TurnOutcome.Suggest, "can \"he\" swim, fly", [], [new ScoredEntry("symptoms", 0.4567)], 2),
                new ReviewQuestion(day.AddDays(1), "msteams", TurnOutcome.Suggest, "Can \"he\" swim, fly", [], []),
                new ReviewQuestion(day, "directline", TurnOutcome.Answer, "=1+1", [new AnsweredEntry("causes", "0123456789abcdef")], []),
            ],
            [],
            [])));

        var (_, csv, _) = await RunAsync("questions", "export");
        var (_, json, _) = await RunAsync("questions", "export", "--format", "json");
        var file = Path.Combine(folder.FullName, "list.csv");
        var (_, said, _) = await RunAsync("questions", "export", "--output", file);

        Assert.Equal("day,channel,outcome,text,times,times_in_all,answered,considered", csv.Split("\r\n")[0]);
        Assert.Contains("2027-01-31,directline,suggest,\"can \"\"he\"\" swim, fly\",2,3,,symptoms:0.46\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("2027-01-31,directline,answer,'=1+1,1,1,causes@0123456789abcdef,\r\n", csv, StringComparison.Ordinal);
        var first = JsonDocument.Parse(json).RootElement[0];
        Assert.Equal(("2027-02-01", "suggest", 1, 3), (first.GetProperty("day").GetString(), first.GetProperty("outcome").GetString(), first.GetProperty("times").GetInt32(), first.GetProperty("timesInAll").GetInt32()));
        Assert.Equal(csv, await File.ReadAllTextAsync(file));
        Assert.Contains("3 questions", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--provider", "Oracle", "allowed is one of Sqlite, PostgreSql, Memory")]
    [InlineData("--connection-string", "Data Source=/dev/null/x.db", "/dev/null")]
    public async Task What_stands_in_the_way_is_said_in_one_line(string option, string value, string message)
    {
        using StringWriter output = new(), error = new();

        Assert.Equal(1, await CommandLine.RunAsync(["store", "migrate", option, value], output, error));

        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    private async Task WithStoreAsync(Func<IServiceProvider, Task> work)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        new SmardBotBuilder(services, new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", Connection)]).Build()).AddStorage();
        await using var provider = services.BuildServiceProvider();
        await work(provider);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync([.. args, "--connection-string", Connection], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
