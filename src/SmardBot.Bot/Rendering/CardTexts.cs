using SmardBot.Core.Faq;
namespace SmardBot.Bot.Rendering;

/// <summary>The words on cards and in the search of Teams: a part of <c>faq/en/replies.yaml</c>.</summary>
/// <param name="texts">The texts that it is a part of.</param>
internal sealed class CardTexts(ReplyTexts texts)
{
    /// <summary>The button that unfolds and folds the section for professionals.</summary>
    public string Professionals => texts["card-professionals"];

    /// <summary>Above the related questions.</summary>
    public string Related => texts["card-related"];

    /// <summary>Above the sources.</summary>
    public string Sources => texts["sources"];

    /// <summary>Before the address of the answer's page.</summary>
    public string Link => texts["card-link"];

    /// <summary>Below an answer that had to be cut.</summary>
    public string Cut => texts["card-cut"];

    /// <summary>On an answer that the bot would ask before it shows.</summary>
    public string Sensitive => texts["card-sensitive"];

    /// <summary>Where the search finds nothing.</summary>
    public string NothingFound => texts["search-nothing"];

    /// <summary>Where the search cannot work.</summary>
    public string NoSearch => texts["search-unavailable"];

    /// <summary>The title of the contacts that the safety gate gives instead of answers.</summary>
    public string Alarm => texts["search-alarm"];

    /// <summary>The title of the window with answers to a message.</summary>
    public string MessageTitle => texts["message-title"];

    /// <summary>Above the answers to a message.</summary>
    public string MessageFound => texts["message-found"];

    /// <summary>The button that takes one of them.</summary>
    public string MessageInsert => texts["message-insert"];

    /// <summary>Where there is no answer to a message.</summary>
    public string MessageNothing => texts["message-nothing"];
}
