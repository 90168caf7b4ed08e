namespace SmardBot.Core.Turns;

/// <summary>The person or office behind the bot (<c>Contact:*</c>). All are empty by default: then the bot says honestly that there is none.</summary>
public sealed class ContactOptions
{
    /// <summary>A name, such as "SMARD helpline".</summary>
    public string? Name { get; set; }

    /// <summary>An e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>A phone number that the operator has checked.</summary>
    public string? Phone { get; set; }

    /// <summary>A page, http or https.</summary>
    public Uri? Url { get; set; }

    /// <summary>When somebody answers, in words.</summary>
    public string? Hours { get; set; }

    /// <summary>Whether there is a way to reach somebody.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(Phone) || Url is not null;

    /// <summary>As Markdown, a line each.</summary>
    public string ToMarkdown() => string.Join(
        "\n",
        new[]
        {
            Name is { Length: > 0 } ? $"- {Name}" : null,
            Phone is { Length: > 0 } ? $"- {Phone}" : null,
            Email is { Length: > 0 } ? $"- [{Email}](mailto:{Email})" : null,
            Url is not null ? $"- <{Url}>" : null,
            Hours is { Length: > 0 } ? $"- {Hours}" : null,
        }.OfType<string>());
}
