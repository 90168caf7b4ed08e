using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SmardBot.Core.Conversations;

namespace SmardBot.Host.Staff.SignIn;

/// <summary>
/// Protects sessions and forms with a key that the store keeps, so that every instance reads what another one wrote and no key lies
/// in a folder. AES-GCM with a key for each purpose.
/// </summary>
internal sealed class StaffKeys(IConversationStore store) : IDataProtectionProvider
{
    private const string Name = "staff-sessions";
    private const int KeyBytes = 32;

    // Asked for once, at the first sign-in; a store that is away then is asked again.
    private readonly Lock gate = new();
    private byte[]? root;

    /// <inheritdoc/>
    public IDataProtector CreateProtector(string purpose) => new Protector(this, purpose);

    private byte[] Root()
    {
        lock (gate)
        {
            return root ??= store.GetOrCreateSecretAsync(Name, KeyBytes).GetAwaiter().GetResult();
        }
    }

    private sealed class Protector(StaffKeys keys, string purpose) : IDataProtector
    {
        private const int NonceBytes = 12;
        private const int TagBytes = 16;

        public IDataProtector CreateProtector(string inner) => new Protector(keys, $"{purpose}\0{inner}");

        public byte[] Protect(byte[] plaintext)
        {
            var sealedText = new byte[NonceBytes + TagBytes + plaintext.Length];
            RandomNumberGenerator.Fill(sealedText.AsSpan(0, NonceBytes));
            using var aes = Aes();
            aes.Encrypt(sealedText.AsSpan(0, NonceBytes), plaintext, sealedText.AsSpan(NonceBytes + TagBytes), sealedText.AsSpan(NonceBytes, TagBytes));
            return sealedText;
        }

        public byte[] Unprotect(byte[] protectedData)
        {
            if (protectedData.Length < NonceBytes + TagBytes)
            {
                throw new CryptographicException("The text is shorter than its seal.");
            }

            var plain = new byte[protectedData.Length - NonceBytes - TagBytes];
            using var aes = Aes();
            aes.Decrypt(protectedData.AsSpan(0, NonceBytes), protectedData.AsSpan(NonceBytes + TagBytes), protectedData.AsSpan(NonceBytes, TagBytes), plain);
            return plain;
        }

        private AesGcm Aes() => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Root(), KeyBytes, info: Encoding.UTF8.GetBytes(purpose)), TagBytes);
    }
}
