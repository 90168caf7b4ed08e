using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using SmardBot.Bot.Http;

namespace SmardBot.DirectLine.Access;

/// <summary>Finds out who sends a request.</summary>
internal sealed class CallerAuthentication(DirectLineSecrets secrets, DirectLineTokens tokens)
{
    /// <summary>The caller by its <c>Authorization</c> header.</summary>
    /// <exception cref="ChannelException">401 no such header, 403 an unknown or expired credential or another site's page.</exception>
    public async Task<DirectLineCaller> AuthenticateAsync(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrWhiteSpace(header.Parameter))
        {
            throw ChannelException.Unauthorized();
        }

        if (secrets.Contains(header.Parameter))
        {
            return DirectLineCaller.WithSecret;
        }

        var caller = await tokens.ReadTokenAsync(header.Parameter, request.HttpContext.RequestAborted);
        return caller.From(request.Headers.Origin);
    }
}
