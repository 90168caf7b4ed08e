namespace SmardBot.Bot.Http;

/// <summary>The body of every refusal.</summary>
internal sealed record ErrorResponse(ErrorResponse.Detail Error)
{
    internal sealed record Detail(string Code, string Message);
}
