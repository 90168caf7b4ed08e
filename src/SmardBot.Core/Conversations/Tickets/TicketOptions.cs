using System.ComponentModel.DataAnnotations;
using SmardBot.Core.Settings;

namespace SmardBot.Core.Conversations.Tickets;

/// <summary>How families reach a person: section <c>Staff</c>.</summary>
public sealed class TicketOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Staff";

    /// <summary>Whether families can leave a question for a person. Default: yes where the staff pages can be signed in to or a channel of Teams may be the inbox.</summary>
    public bool? AnswersFamilies { get; set; }

    /// <summary>Who a family sees as the author of a reply; no names of staff. Default "Support team", up to 60 characters.</summary>
    [OneLine(60)]
    public string Role { get; set; } = "Support team";

    /// <summary>The longest reply in characters. Default 4,000; 100 to 20,000.</summary>
    [Range(100, 20_000)]
    public int MaxReplyLength { get; set; } = 4_000;

    /// <summary>Minutes without a word of staff after which the bot answers in the chat again. Default 10; 1 to 240.</summary>
    [Range(1, 240)]
    public int QuietMinutes { get; set; } = 10;
}
