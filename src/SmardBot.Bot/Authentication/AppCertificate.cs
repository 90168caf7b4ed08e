using System.Security.Cryptography.X509Certificates;

namespace SmardBot.Bot.Authentication;

/// <summary>The certificate that the bot proves itself with.</summary>
internal static class AppCertificate
{
    /// <summary>The configured certificate; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">No certificate of the thumbprint is in the store.</exception>
    public static X509Certificate2? Find(MicrosoftAppOptions app)
    {
        if (app.MicrosoftAppCertificatePath is { Length: > 0 } path)
        {
            return Path.GetExtension(path).ToLowerInvariant() is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, app.MicrosoftAppCertificatePassword)
                : string.IsNullOrEmpty(app.MicrosoftAppCertificatePassword) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, app.MicrosoftAppCertificatePassword);
        }

        return app.MicrosoftAppCertificateThumbprint is { Length: > 0 } thumbprint
            ? InStore(StoreLocation.CurrentUser, thumbprint) ?? InStore(StoreLocation.LocalMachine, thumbprint)
                ?? throw new InvalidOperationException($"No certificate with the thumbprint of {nameof(app.MicrosoftAppCertificateThumbprint)} is in the personal store of the user or the machine.")
            : null;
    }

    private static X509Certificate2? InStore(StoreLocation location, string thumbprint)
    {
        using var store = new X509Store(StoreName.My, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // There is no such store here.
            return null;
        }

        return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault(found => found.HasPrivateKey);
    }
}
