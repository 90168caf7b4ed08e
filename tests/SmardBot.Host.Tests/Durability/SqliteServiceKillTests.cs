namespace SmardBot.Host.Tests.Durability;

public sealed class SqliteServiceKillTests : ServiceKillContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smardbot-kill-");

    private protected override (string Key, string Value)[] Store => [("Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "smardbot.db")}")];

    public void Dispose() => folder.Delete(recursive: true);
}
