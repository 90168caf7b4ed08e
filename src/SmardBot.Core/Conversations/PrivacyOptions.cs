using System.ComponentModel.DataAnnotations;

namespace SmardBot.Core.Conversations;

/// <summary>How long what users wrote is kept: section <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Privacy";

    /// <summary>Hours after its last activity until a conversation is deleted with all that belongs to it. Default 72, from 1 to 8,760.</summary>
    [Range(1, 8_760)]
    public int ConversationHours { get; set; } = 72;

    /// <summary>Days until a question of the review list and the words of a feedback are deleted. Default 90, from 1 to 3,650.</summary>
    [Range(1, 3_650)]
    public int ReviewDays { get; set; } = 90;
}
