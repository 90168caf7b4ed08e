namespace SmardBot.Storage;

/// <summary>The state of the configured store.</summary>
/// <param name="Provider">Which store.</param>
/// <param name="Place">The file, or host and database; never a password.</param>
/// <param name="Version">Its schema version; 0 where there is none yet.</param>
/// <param name="KnownVersion">The version that this program works with.</param>
/// <param name="Conversations">How many conversations it holds.</param>
/// <param name="Activities">How many activities.</param>
/// <param name="OwedTurns">How many answers are owed just now.</param>
/// <param name="Questions">How many rows the review list has.</param>
/// <param name="Fault">What is wrong with it and what to do, or null.</param>
public sealed record StoreReport(
    StorageProvider Provider, string Place, int Version, int KnownVersion, long Conversations, long Activities, long OwedTurns, long Questions, string? Fault);
