using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Garnet.server.TLS;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>What Garnet's listener is told of TLS: which certificate to show, and whose certificates clients must show.</summary>
internal sealed class TlsSettings : IGarnetTlsOptions
{
    private readonly TlsCertificate _certificate;
    private readonly X509Certificate2Collection _clientAuthorities = [];

    /// <exception cref="LuxEngineException">A file cannot be read or does not hold what it should.</exception>
    public TlsSettings(LuxTlsOptions options, ILogger logger)
    {
        _certificate = new(options, logger);
        if (options.ClientAuthorityFile is not null) ReadAuthorities(options.ClientAuthorityFile);
    }

    /// <summary>Asked for at every handshake.</summary>
    public SslServerAuthenticationOptions TlsServerOptions => new()
    {
        ServerCertificateContext = _certificate.Current(),
        ClientCertificateRequired = _clientAuthorities.Count > 0,
        RemoteCertificateValidationCallback = _clientAuthorities.Count == 0 ? null : (_, shown, _, _) => IsTrusted(shown as X509Certificate2),
    };

    /// <summary>The connections between the nodes of a cluster; there is none.</summary>
    public SslClientAuthenticationOptions? TlsClientOptions => null;

    /// <summary>Garnet's CONFIG SET cert-file-name: here a changed file is enough.</summary>
    public bool UpdateCertFile(string certFileName, string certPassword, out string? errorMessage)
    {
        errorMessage = "the certificate is read again when its file changes; --tls-cert says which file";
        return false;
    }

    private void ReadAuthorities(string file)
    {
        try
        {
            _clientAuthorities.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new LuxEngineException($"The authorities of client certificates cannot be read from {file}: {e.Message.TrimEnd('.')}; check --tls-client-ca.", e);
        }
        if (_clientAuthorities.Count == 0) throw new LuxEngineException($"{file} holds no certificate in PEM; --tls-client-ca names the authorities that clients' certificates come from.");
    }

    private bool IsTrusted(X509Certificate2? shown)
    {
        if (shown is null) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_clientAuthorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.2", "client authentication"));
        return chain.Build(shown);
    }
}
