using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.DirectLine;

/// <summary>How the embedded Direct Line behaves (configuration section <c>DirectLine</c>).</summary>
public sealed class DirectLineOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "DirectLine";

    /// <summary>The most that <see cref="ActivitiesPerMinute"/> may be.</summary>
    public const int MostActivitiesPerMinute = 100_000;

    /// <summary>
    /// Secrets that other servers use to get tokens; every one of them is valid, so that one can be replaced without a gap.
    /// Default: none, then only <c>POST /api/widget/token</c> gives tokens. Each without spaces; at least 32 random characters are advised.
    /// </summary>
    [Secret]
    [Word("any text without spaces, advised are 32 random characters", MayHoldSlashes = true)]
    public List<string> Secrets { get; set; } = [];

    /// <summary>
    /// How long a token is valid, in minutes, from 20 to 1,440. Default 30. The official client refreshes every
    /// 15 minutes whatever it was told, so less than 20 would cut it off.
    /// </summary>
    [Range(20, 1_440)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>How long a stream URL can be used to open its one socket, in seconds, from 10 to 300. Default 60.</summary>
    [Range(10, 300)]
    public int StreamTicketSeconds { get; set; } = 60;

    /// <summary>Seconds between empty frames on a quiet socket, from 5 to 20. Default 15: proxies and clients give up later than that.</summary>
    [Range(5, 20)]
    public int KeepAliveSeconds { get; set; } = 15;

    /// <summary>A client that does not take a frame within so many seconds is dropped, from 1 to 120. Default 15.</summary>
    [Range(1, 120)]
    public int SendSeconds { get; set; } = 15;

    /// <summary>Open sockets in all, from 1 to 100,000. Default 2,000; one more is refused with 503.</summary>
    [Range(1, 100_000)]
    public int MaxSockets { get; set; } = 2_000;

    /// <summary>Open sockets of one conversation (windows of one user), from 1 to 100. Default 10; one more closes the oldest.</summary>
    [Range(1, 100)]
    public int MaxSocketsPerConversation { get; set; } = 10;

    /// <summary>
    /// Activities a minute that one conversation may send, from 1 to 100,000. Default 30. A message above that is answered
    /// with a refusal inside the conversation, from the double on with 429. <c>RateLimits:Enabled=false</c> switches it off.
    /// </summary>
    [Range(1, MostActivitiesPerMinute)]
    public int ActivitiesPerMinute { get; set; } = 30;

    /// <summary>Messages of one conversation that may wait for their turn, from 1 to 1,000. Default 32; refused like <see cref="ActivitiesPerMinute"/>.</summary>
    [Range(1, 1_000)]
    public int MaxWaitingTurns { get; set; } = 32;

    /// <summary>Messages of all conversations that may wait for their turn, from 10 to 100,000. Default 2,000; one more is refused with 503.</summary>
    [Range(10, 100_000)]
    public int MaxWaitingTurnsInAll { get; set; } = 2_000;

    /// <summary>How long one turn may take, in seconds, from 1 to 300. Default 30.</summary>
    [Range(1, 300)]
    public int TurnSeconds { get; set; } = 30;

    /// <summary>The largest activity, in bytes of its JSON, from 1,024 to 4,194,304. Default 262,144, as the Bot Connector has it.</summary>
    [Range(1_024, 4_194_304)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;
}
