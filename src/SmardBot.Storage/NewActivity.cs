namespace SmardBot.Storage;

/// <summary>An activity about to be kept.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="Key">The hashed once key, or null.</param>
/// <param name="Body">The JSON without id and timestamp.</param>
/// <param name="Now">Milliseconds since 1970; the row gets a later time when the activity before it has this one.</param>
internal sealed record NewActivity(string Id, string? Key, string Body, long Now);
