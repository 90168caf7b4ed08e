using System.ComponentModel.DataAnnotations;

namespace SmardBot.Host.RateLimits;

/// <summary>How many requests a client address may send (configuration section <c>RateLimits</c>).</summary>
internal sealed class RateLimitsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "RateLimits";

    /// <summary>Whether requests are limited. Default true; false is allowed in Development only, for load tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Requests a minute from one client address, from 60 to 100,000. Default 1,200: a hospital ward behind one address,
    /// a chat that polls sends about one a second.
    /// </summary>
    [Range(60, 100_000)]
    public int RequestsPerMinute { get; set; } = 1_200;

    /// <summary>Chat tokens a minute for one client address, from 1 to 10,000. Default 60: an opened or reloaded chat needs one.</summary>
    [Range(1, 10_000)]
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>Return codes a minute that one client address may try, from 1 to 100. Default 6: nobody guesses 128 bits, and nobody should try.</summary>
    [Range(1, 100)]
    public int ReturnsPerMinute { get; set; } = 6;
}
