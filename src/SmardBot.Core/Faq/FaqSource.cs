namespace SmardBot.Core.Faq;

/// <summary>A source of <c>faq/sources.yaml</c>.</summary>
/// <param name="Id">Such as <c>S7</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where it can be read, http or https.</param>
/// <param name="Date">When it was published or updated, as the source says it; null where it does not.</param>
public sealed record FaqSource(string Id, string Title, string Publisher, string Url, string? Date);
