using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace SmardBot.Bot.Authentication;

/// <summary>Names every wrong value with its key and what is allowed. Secrets are never printed.</summary>
internal sealed class MicrosoftAppOptionsValidator : IValidateOptions<MicrosoftAppOptions>
{
    private static readonly string[] Types = [MicrosoftAppOptions.SingleTenant, MicrosoftAppOptions.MultiTenant, MicrosoftAppOptions.UserAssignedMsi];

    public ValidateOptionsResult Validate(string? name, MicrosoftAppOptions options)
    {
        List<string> failures = [];
        if (!Types.Any(options.Is))
        {
            failures.Add($"{nameof(options.MicrosoftAppType)} is '{options.MicrosoftAppType}'; allowed is {string.Join(", ", Types)}");
        }

        if (options.IsRegistered && !options.Is(MicrosoftAppOptions.UserAssignedMsi))
        {
            RequireCertificate(options, failures);
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void RequireCertificate(MicrosoftAppOptions options, List<string> failures)
    {
        var fromFile = !string.IsNullOrEmpty(options.MicrosoftAppCertificatePath);
        var (key, value, allowed) = fromFile
            ? (nameof(options.MicrosoftAppCertificatePath), options.MicrosoftAppCertificatePath, $"a .pfx or .p12 file, or a PEM file with certificate and key, that {nameof(options.MicrosoftAppCertificatePassword)} opens")
            : (nameof(options.MicrosoftAppCertificateThumbprint), options.MicrosoftAppCertificateThumbprint, "that of a certificate with a key in the personal store of the user or the machine");
        try
        {
            using var certificate = AppCertificate.Find(options);
            if (certificate is { HasPrivateKey: false })
            {
                failures.Add($"{key} is '{value}', which holds no private key; allowed is {allowed}");
            }
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            failures.Add($"{key} is '{value}'; allowed is {allowed}");
        }
    }
}
