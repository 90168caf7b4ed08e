using System.Globalization;
using Microsoft.Bot.Builder;

namespace SmardBot.Bot.Middleware;

/// <summary>
/// Bot Builder makes the locale of an activity the culture of its turn. The bot writes one way for all: a date is no other year because
/// somebody's device is set to Thai.
/// </summary>
internal sealed class CultureMiddleware : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return next(cancellationToken);
    }
}
