using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SmardBot.Host.Staff.SignIn;

/// <summary>Sign-in with OpenID Connect (authorization code with PKCE), and the session after it.</summary>
internal static class StaffSignIn
{
    /// <summary>The scheme of the provider.</summary>
    public const string Provider = "staff-provider";

    /// <summary>Adds both; the provider counts only where one is configured.</summary>
    public static IServiceCollection AddStaffSignIn(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddCookie(StaffClaims.Scheme)
            .AddOpenIdConnect(Provider, _ => { });
        services.AddSingleton<IDataProtectionProvider, StaffKeys>();
        // It would make a ring of keys at every start and keep it in a folder, where nothing reads it.
        foreach (var ring in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly).ToArray())
        {
            services.Remove(ring);
        }

        services.AddAntiforgery();
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>().Configure<IHostEnvironment>((options, environment) =>
        {
            options.Cookie = new StaffCookie { Name = "staff-form", SameSite = SameSiteMode.Strict, SecurePolicy = Policy(environment) };
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<CookieAuthenticationOptions>(StaffClaims.Scheme).Configure<IOptions<StaffOptions>, TimeProvider, IHostEnvironment>(Session);
        services.AddOptions<OpenIdConnectOptions>(Provider).Configure<IOptions<StaffOptions>, TimeProvider, IHostEnvironment>(Connect);
        // Without a provider the scheme is there in name only; nobody is sent to it, and its options are not looked at.
        return services;
    }

    private static CookieSecurePolicy Policy(IHostEnvironment environment) => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private static void Session(CookieAuthenticationOptions cookie, IOptions<StaffOptions> options, TimeProvider clock, IHostEnvironment environment)
    {
        // The way back from the provider is a link from another site.
        cookie.Cookie = new StaffCookie { Name = "staff", SameSite = SameSiteMode.Lax, SecurePolicy = Policy(environment) };
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(options.Value.SessionMinutes);
        cookie.SlidingExpiration = true;
        cookie.TimeProvider = clock;
        cookie.Events.OnValidatePrincipal = context =>
        {
            if (clock.GetUtcNow() - StaffClaims.Began(context.Principal) > TimeSpan.FromHours(options.Value.SessionHours))
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    private static void Connect(OpenIdConnectOptions provider, IOptions<StaffOptions> options, TimeProvider clock, IHostEnvironment environment)
    {
        var staff = options.Value;
        provider.SignInScheme = StaffClaims.Scheme;
        provider.Authority = staff.HasProvider ? staff.Authority : "https://nowhere.invalid";
        provider.ClientId = staff.ClientId ?? "none";
        provider.ClientSecret = staff.ClientSecret;
        provider.RequireHttpsMetadata = !environment.IsDevelopment();
        provider.ResponseType = OpenIdConnectResponseType.Code;
        // A cookie that a form from another site brings back would have to be SameSite=None.
        provider.ResponseMode = OpenIdConnectResponseMode.Query;
        provider.UsePkce = true;
        provider.SaveTokens = false;
        provider.MapInboundClaims = false;
        provider.DisableTelemetry = true;
        provider.CallbackPath = StaffExtensions.Root + "/signed-in";
        provider.SignedOutCallbackPath = StaffExtensions.Root + "/signed-out";
        provider.SkipUnrecognizedRequests = true;
        provider.TimeProvider = clock;
        provider.CorrelationCookie.SameSite = SameSiteMode.Lax;
        provider.NonceCookie.SameSite = SameSiteMode.Lax;
        provider.CorrelationCookie.SecurePolicy = provider.NonceCookie.SecurePolicy = Policy(environment);
        provider.TokenValidationParameters.ValidateIssuer = true;
        provider.Events.OnTokenValidated = context =>
        {
            context.Principal = StaffClaims.Principal(StaffClaims.FromProvider(context.Principal!, staff.RoleClaim), clock.GetUtcNow());
            return Task.CompletedTask;
        };
        provider.Events.OnRemoteFailure = context =>
        {
            Log.StaffSignInFailed(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StaffSignIn)), context.Failure?.GetType().Name ?? "unknown");
            context.Response.Redirect(StaffExtensions.Root + "/sign-in?failed=1");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>A cookie for the staff pages alone, wherever below a shared host they stand.</summary>
    private sealed class StaffCookie : CookieBuilder
    {
        public StaffCookie()
        {
            HttpOnly = true;
            IsEssential = true;
        }

        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var cookie = base.Build(context, expiresFrom);
            cookie.Path = context.Request.PathBase.Add(StaffExtensions.Root).ToUriComponent();
            return cookie;
        }
    }
}
