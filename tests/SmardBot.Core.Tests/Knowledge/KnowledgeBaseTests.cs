using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmardBot.Core.Faq;
using SmardBot.Core.Faq.Curating;
using SmardBot.Core.Knowledge;
using SmardBot.Core.Language;
using SmardBot.Core.Matching;
using SmardBot.Core.Matching.Classifying;
using SmardBot.Core.Reviews.Proposals;
using SmardBot.Core.Staff;
using SmardBot.Testing;

namespace SmardBot.Core.Tests.Knowledge;

public sealed class KnowledgeBaseTests : IDisposable
{
    private readonly FaqFolder folder = new();
    private readonly KnowledgeBase knowledge;

    public KnowledgeBaseTests() => knowledge = Create(new WordCounter(), cachePath: null);

    [Fact]
    public async Task A_changed_file_is_picked_up_and_an_unchanged_one_costs_nothing()
    {
        await knowledge.ReloadAsync();
        var first = knowledge.Current!;
        Assert.Null(await knowledge.ReloadAsync());
        Assert.Same(first, knowledge.Current);

        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes") + "Another sentence.\n");
        await knowledge.ReloadAsync();

        Assert.Contains("Another sentence.", knowledge.Current!.Catalog.Find("causes")!.Answer, StringComparison.Ordinal);
        Assert.Equal(new KnowledgeStatus(true, null), knowledge.Status);
    }

    [Fact]
    public async Task A_withdrawn_entry_is_gone_while_the_model_still_trains()
    {
        using var trainer = new HeldBackTrainer(new WordCounter());
        using var service = Create(trainer, cachePath: null);
        await service.ReloadAsync();
        var matcher = service.Current!.Matcher;
        var training = trainer.HoldBack();
        new EntrySigner(new SettableClock()).Withdraw(folder.Path, "causes", "wrong");

        var reload = service.ReloadAsync();
        await training;

        Assert.Equal(ReviewStatus.Withdrawn, service.Current!.Catalog.Find("causes")!.Review.Status);
        Assert.Same(matcher, service.Current.Matcher);
        trainer.Release();
        await reload;
        Assert.NotSame(matcher, service.Current.Matcher);
    }

    [Fact]
    public async Task A_stop_while_the_model_trains_is_no_fault_of_the_files()
    {
        using var trainer = new HeldBackTrainer(new WordCounter());
        using var service = Create(trainer, cachePath: null);
        using var stop = new CancellationTokenSource();
        var training = trainer.HoldBack();
        var reload = service.ReloadAsync(stop.Token);
        await training;

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reload);

        Assert.Null(service.Status.Fault);
        trainer.Release();
        Assert.NotNull(await service.ReloadAsync());
    }

    [Fact]
    public async Task A_broken_file_leaves_the_last_good_catalog_and_says_so_until_it_is_mended()
    {
        await knowledge.ReloadAsync();
        var good = knowledge.Current;
        folder.Write("en/entries/causes.md", "no front matter");

        await knowledge.ReloadAsync();
        Assert.Same(good, knowledge.Current);
        Assert.True(knowledge.Status.IsReady);
        Assert.Contains("faq/en/entries/causes.md", knowledge.Status.Fault, StringComparison.Ordinal);

        folder.Write("en/entries/causes.md", FaqFolder.Entry("causes"));
        await knowledge.ReloadAsync();
        Assert.Null(knowledge.Status.Fault);
    }

    [Fact]
    public async Task A_folder_that_is_broken_from_the_start_leaves_the_bot_unready_but_alive()
    {
        Directory.Delete(folder.Path, recursive: true);

        await knowledge.ReloadAsync();

        Assert.Null(knowledge.Current);
        Assert.False(knowledge.Status.IsReady);
        Directory.CreateDirectory(folder.Path);
    }

    [Fact]
    public async Task An_unchanged_folder_is_trained_once_for_all_starts()
    {
        using var cache = new TemporaryFolder();
        var trainer = new WordCounter();
        using var first = Create(trainer, cache.Path);
        await first.ReloadAsync();
        var trainings = trainer.Trainings;

        using var second = Create(trainer, cache.Path);
        await second.ReloadAsync();

        Assert.Equal(trainings, trainer.Trainings);
        Assert.True(trainings > 0);
        foreach (var text in new[] { "what causes smard1", "who found it", "nothing of the kind" })
        {
            Assert.Equivalent(first.Current!.Matcher.Decide(text), second.Current!.Matcher.Decide(text), strict: true);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(-1)]
    public async Task A_damaged_model_is_noticed_and_trained_anew(int place)
    {
        using var cache = new TemporaryFolder();
        var trainer = new WordCounter();
        using var first = Create(trainer, cache.Path);
        await first.ReloadAsync();
        var trainings = trainer.Trainings;
        foreach (var file in Directory.GetFiles(cache.Path))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[place < 0 ? ^1 : place] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
        }

        using var second = Create(trainer, cache.Path);
        await second.ReloadAsync();

        Assert.True(second.Status.IsReady);
        Assert.True(trainer.Trainings > trainings);
        using var third = Create(trainer, cache.Path);
        var afterRepair = trainer.Trainings;
        await third.ReloadAsync();
        Assert.Equal(afterRepair, trainer.Trainings);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_only_costs_time()
    {
        using var cache = new TemporaryFolder();
        var blocked = Path.Combine(cache.Path, "file");
        await File.WriteAllTextAsync(blocked, "");
        using var lone = Create(new WordCounter(), blocked);

        await lone.ReloadAsync();

        Assert.True(lone.Status.IsReady);
    }

    public void Dispose()
    {
        knowledge.Dispose();
        folder.Dispose();
    }

    private KnowledgeBase Create(ITextClassifierTrainer trainer, string? cachePath)
    {
        var faq = Options.Create(new FaqOptions { Path = folder.Path, CachePath = cachePath });
        var models = new ModelCache(faq, NullLogger<ModelCache>.Instance);
        var clock = new SettableClock();
        var overlay = new ProposalOverlay(new InMemoryProposalStore(new InMemoryAuditStore()), clock, NullLogger<ProposalOverlay>.Instance);
        return new KnowledgeBase(faq, Options.Create(new MatcherOptions()), trainer, NoEncoder.Instance, models, overlay, clock, NullLogger<KnowledgeBase>.Instance);
    }
}
