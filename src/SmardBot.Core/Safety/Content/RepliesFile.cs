namespace SmardBot.Core.Safety.Content;

/// <summary>The shape of <c>replies.yaml</c>.</summary>
internal sealed class RepliesFile
{
    /// <summary>For families, by key.</summary>
    public Dictionary<string, string> Family { get; set; } = [];

    /// <summary>For staff, by the same keys.</summary>
    public Dictionary<string, string> Staff { get; set; } = [];

    /// <summary>For everyone.</summary>
    public Dictionary<string, string> Shared { get; set; } = [];
}
