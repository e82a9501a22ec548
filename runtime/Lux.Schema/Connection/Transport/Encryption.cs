using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lux.Schema;

/// <summary>TLS on a connected socket: the engine's certificate must be valid for the host of the connection string.</summary>
internal static class Encryption
{
    /// <exception cref="LuxConnectionException">The certificate is not trusted, or the other side speaks no TLS; the message says what to do.</exception>
    public static async Task<Stream> BeginAsync(Stream stream, LuxConnectionOptions options, CancellationToken cancellation)
    {
        string? refused = null;
        var settings = new SslClientAuthenticationOptions
        {
            TargetHost = options.Host,
            CertificateChainPolicy = options.TlsAuthorityFile is null ? null : Trusting(options),
            ClientCertificates = options.TlsClientCertificate is { } own ? [own] : null,
            RemoteCertificateValidationCallback = (_, _, chain, errors) => (refused = Refusal(options, chain, errors)) is null,
        };
        var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsClientAsync(settings, cancellation).ConfigureAwait(false);
            return encrypted;
        }
        catch (Exception error)
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            if (refused is not null) throw ConnectionErrors.Untrusted(options, refused, error);
            if (error is AuthenticationException or IOException) throw ConnectionErrors.NoTls(options, error);
            throw;
        }
    }

    private static X509ChainPolicy Trusting(LuxConnectionOptions options)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(options.TlsAuthorityFile!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw ConnectionErrors.NoAuthority(options, error);
        }
        return policy.CustomTrustStore.Count > 0 ? policy : throw ConnectionErrors.NoAuthority(options, null);
    }

    /// <summary>Why a certificate is not trusted, or null when it is.</summary>
    private static string? Refusal(LuxConnectionOptions options, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => null,
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "it shows none",
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"it is not made for the name '{options.Host}'",
        _ => chain?.ChainStatus.FirstOrDefault().StatusInformation?.Trim().TrimEnd('.') is { Length: > 0 } status ? status : "its authority is not trusted",
    };
}
