using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SmardBot.Bot.Http;
using SmardBot.Bot.Teams;

namespace SmardBot.Bot.Authentication;

/// <summary>Who may send activities: with an app id the service alone, without one a developer on this machine.</summary>
internal sealed class ConnectorAccess(
    TokenValidator tokens, RefusedCalls refused, IOptions<MicrosoftAppOptions> app, IOptions<TeamsOptions> teams, IHostEnvironment environment)
{
    private const string Teams = "msteams";

    private static readonly string[] ForwardedHeaders = ["Forwarded", "X-Forwarded-For"];

    /// <summary>Lets a caller in by its headers alone: nothing of a stranger's body is read.</summary>
    /// <returns>Null for a developer on this machine.</returns>
    /// <exception cref="ChannelException">401 no token; 403 not one that counts; 404 the endpoint is off; 503 it cannot be told now.</exception>
    public async Task<Caller?> AdmitAsync(HttpRequest request)
    {
        if (!app.Value.IsRegistered)
        {
            return AdmitDeveloper(request);
        }

        try
        {
            return await tokens.ValidateAsync(TokenOf(request), request.HttpContext.RequestAborted);
        }
        catch (TokenRefusedException refusal)
        {
            refused.Add(refusal.Message);
            throw refusal.IsReadable ? ChannelException.Forbidden("The token is not one that Azure Bot Service gives for this bot.") : ChannelException.Unauthorized();
        }
        catch (KeysUnavailableException)
        {
            throw ChannelException.KeysUnavailable();
        }
    }

    /// <summary>Whether the caller may send this activity.</summary>
    /// <exception cref="ChannelException">403 the token is for another address, channel or tenant.</exception>
    public void Check(Caller? caller, Origin activity)
    {
        if (caller is null)
        {
            return;
        }

        Require(activity.ServiceUrl is { } url && ServiceAddress.IsSafe(url), "address", "'serviceUrl' is no https address.");
        if (caller.IsEmulator)
        {
            Require(ServiceAddress.IsHere(activity.ServiceUrl), "address of the emulator", "'serviceUrl' is not on this machine, and the token is one of the emulator.");
            return;
        }

        // The bot's own token goes to that address: it has to be the one that the service has signed.
        Require(caller.ServiceUrl is not null && caller.ServiceUrl == activity.ServiceUrl, "service url", "'serviceUrl' is not the one that the token names.");
        Require(activity.ChannelId is { } channel && caller.Endorsements.Contains(channel), "endorsement", "The key of the token does not speak for the activity's channel.");
        Require(IsOfAllowedTenant(activity), "tenant", "The activity's tenant is not among those that this bot serves.");
    }

    private Caller? AdmitDeveloper(HttpRequest request) =>
        !environment.IsDevelopment() ? throw ChannelException.EndpointOff()
        : IsLocal(request) ? null
        : throw ChannelException.Forbidden("Without an app id activities are taken from this machine only.");

    private static string TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } only]
        && AuthenticationHeaderValue.TryParse(only, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && header.Parameter is { Length: > 0 } token
            ? token
            : throw new TokenRefusedException("missing", isReadable: false);

    /// <summary>What a proxy or tunnel on this machine passes on does not come from it.</summary>
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !ForwardedHeaders.Any(request.Headers.ContainsKey);

    private bool IsOfAllowedTenant(Origin activity)
    {
        var allowed = teams.Value.AllowedTenants;
        if (allowed.Count == 0 || activity.ChannelId != Teams)
        {
            return true;
        }

        // All places, where several name one: none may name a stranger.
        return activity.Tenants.Count > 0 && activity.Tenants.All(tenant => allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase));
    }

    private void Require(bool holds, string reason, string message)
    {
        if (!holds)
        {
            refused.Add(reason);
            throw ChannelException.Forbidden(message);
        }
    }
}
