namespace SmardBot.Host.Website;

/// <summary>What a page says where something is not as it should be.</summary>
internal static class ErrorTexts
{
    /// <summary>Title and text for a status.</summary>
    public static (string Title, string Text) For(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("There is no such page here", "The address may be misspelt, or the page may have another name by now."),
        StatusCodes.Status410Gone => ("This answer is no longer here", "It was taken back, so please do not rely on a copy of it."),
        StatusCodes.Status413PayloadTooLarge => ("That was too long", "Please ask in one or two short sentences."),
        StatusCodes.Status429TooManyRequests => ("Too many requests", "Very much came from your network in a short time. Please wait a minute, then try again."),
        StatusCodes.Status503ServiceUnavailable => ("Please try again in a minute", "The service is starting, or cannot reach what it needs right now."),
        >= 500 => ("Something went wrong on our side", "It was nothing that you did. Please try again in a moment."),
        _ => ("That did not work", "The service could not read the request. Please go back and try again."),
    };
}
