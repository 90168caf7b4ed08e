using SmardBot.Core.Settings;

namespace SmardBot.Bot.Authentication;

/// <summary>The registration of the bot at Azure Bot Service, under the keys that its whole ecosystem uses, at the top level of the configuration.</summary>
public sealed class MicrosoftAppOptions
{
    /// <summary>A bot of one tenant: <see cref="MicrosoftAppTenantId"/>.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>A bot of many tenants, as they could be registered until July 2025.</summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>A bot whose app id is that of a managed identity of the machine that it runs on; it has no secret.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary><c>SingleTenant</c> (default, also when empty), <c>MultiTenant</c> or <c>UserAssignedMSI</c>, in any case.</summary>
    public string MicrosoftAppType { get; set; } = SingleTenant;

    /// <summary>The app id. Default none: then activities are taken in Development from this machine only.</summary>
    [Word("the id of the app registration")]
    public string? MicrosoftAppId { get; set; }

    /// <summary>The client secret. Default none.</summary>
    [Secret]
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant of a bot of one tenant: its id or its domain.</summary>
    [Word("the id or the domain of the tenant")]
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>A certificate with its key in the place of the secret: a <c>.pfx</c> or <c>.p12</c> file, else a PEM file that holds both. Default none.</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    /// <summary>The password of that file. Default none.</summary>
    [Secret]
    public string? MicrosoftAppCertificatePassword { get; set; }

    /// <summary>The thumbprint of a certificate in the personal store of the user or the machine, in the place of a file. Default none.</summary>
    public string? MicrosoftAppCertificateThumbprint { get; set; }

    /// <summary>Whether there is a registration.</summary>
    internal bool IsRegistered => !string.IsNullOrEmpty(MicrosoftAppId);

    /// <summary>Whether the type is this one.</summary>
    internal bool Is(string type) => (string.IsNullOrEmpty(MicrosoftAppType) ? SingleTenant : MicrosoftAppType).Equals(type, StringComparison.OrdinalIgnoreCase);
}
