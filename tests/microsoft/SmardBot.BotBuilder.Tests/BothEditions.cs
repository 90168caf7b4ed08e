using SmardBot.Cli.Tests;
using SmardBot.Host.Http;

namespace SmardBot.BotBuilder.Tests;

/// <summary>Both editions on the same small FAQ, with the same engine.</summary>
public sealed class BothEditions : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmallFaq faq = new();

    /// <summary>The default edition.</summary>
    internal Service<RequestErrors> Default { get; private set; } = null!;

    /// <summary>The Microsoft edition.</summary>
    internal Service<FaqBot> Microsoft { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Default = await new Service<RequestErrors>(faq).StartAsync();
        Microsoft = await new Service<FaqBot>(faq).StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Default.DisposeAsync();
        await Microsoft.DisposeAsync();
        faq.Dispose();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
}
