using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SmardBot.Testing;

namespace SmardBot.Bot.Tests.Authentication;

/// <summary>A certificate with its key in a file.</summary>
internal sealed class CertificateFile : IDisposable
{
    public const string Password = "the-password-of-the-file";

    private readonly TemporaryFolder folder = new();

    public CertificateFile()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(1));
        Path = System.IO.Path.Combine(folder.Path, "bot.pfx");
        File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx, Password));
    }

    public string Path { get; }

    public void Dispose() => folder.Dispose();
}
