using System.Net;

namespace SmardBot.Core.Settings;

/// <summary>One line of text that is not empty.</summary>
/// <param name="most">Its most characters.</param>
public sealed class OneLineAttribute(int most) : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => $"a text of 1 to {most} characters in one line";

    /// <inheritdoc/>
    public override bool Allows(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= most && !text.Any(char.IsControl);
}

/// <summary>A text without spaces and slashes, such as an id.</summary>
/// <param name="what">What it is the id of, in words that follow "allowed is".</param>
public sealed class WordAttribute(string what) : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => what;

    /// <summary>Whether slashes may be in it. Default false: it becomes a part of an address.</summary>
    public bool MayHoldSlashes { get; init; }

    /// <inheritdoc/>
    public override bool Allows(string text) =>
        text.Length > 0 && !text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || (sign == '/' && !MayHoldSlashes));
}

/// <summary>A text that is not empty.</summary>
/// <param name="what">What it is, in words that follow "allowed is".</param>
public sealed class FilledAttribute(string what) : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => what;

    /// <inheritdoc/>
    public override bool Allows(string text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>One of a few words.</summary>
/// <param name="words">The words.</param>
public sealed class OneOfAttribute(params string[] words) : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => $"one of {string.Join(", ", words)}";

    /// <inheritdoc/>
    public override bool Allows(string text) => words.Contains(text, StringComparer.Ordinal);
}

/// <summary>An IP address or a network in CIDR notation.</summary>
public sealed class NetworkAttribute : AllowedTextAttribute
{
    /// <inheritdoc/>
    public override string Allowed => "an address or a network such as 10.0.0.0/8";

    /// <inheritdoc/>
    public override bool Allows(string text) => Read(text) is not null;

    /// <summary>The network; an address counts as a network of one. Null for anything else.</summary>
    public static IPNetwork? Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
