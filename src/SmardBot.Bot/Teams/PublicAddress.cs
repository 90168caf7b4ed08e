using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SmardBot.Bot.Teams;

/// <summary>Where the pages of the FAQ stand, as far as this service knows.</summary>
internal sealed class PublicAddress(IOptions<TeamsOptions> options, IHttpContextAccessor http)
{
    /// <summary>The origin, with the path of the service where it shares a host, or null where nothing says it. The service that takes the activities serves the pages as well.</summary>
    public string? Origin => options.Value.PublicUrl is { Length: > 0 } configured
        ? configured
        : http.HttpContext?.Request is { Host.HasValue: true } request ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent().TrimEnd('/')}" : null;
}
