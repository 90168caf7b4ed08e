namespace SmardBot.Storage;

/// <summary>A row of <c>activities</c>.</summary>
internal sealed class AppendedRow
{
    public long Sequence { get; init; }

    public long At { get; init; }

    /// <summary>The JSON without id and timestamp; null where the row was just written from what the caller has.</summary>
    public string? Body { get; init; }
}
