using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>The server's certificate with its key and chain, read again when a file of it changes.</summary>
internal sealed class TlsCertificate
{
    private readonly LuxTlsOptions _options;
    private readonly ILogger _logger;
    private readonly Lock _reading = new();
    private DateTime _written;
    private SslStreamCertificateContext _current;

    /// <exception cref="LuxEngineException">The files do not hold a certificate with its key.</exception>
    public TlsCertificate(LuxTlsOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _written = LastWritten();
        _current = Read();
    }

    /// <summary>What the next handshake shows. A changed file that cannot be read leaves the former certificate in use.</summary>
    public SslStreamCertificateContext Current()
    {
        lock (_reading)
        {
            var written = LastWritten();
            if (written == _written) return _current;
            _written = written;
            try
            {
                _current = Read();
                if (_logger.IsEnabled(LogLevel.Information)) _logger.LogInformation("the TLS certificate in {File} was read again", _options.CertificateFile);
            }
            catch (LuxEngineException unreadable)
            {
                _logger.LogError("{Reason} The former certificate stays in use.", unreadable.Message);
            }
            return _current;
        }
    }

    private DateTime LastWritten()
    {
        var certificate = File.GetLastWriteTimeUtc(_options.CertificateFile);
        var key = _options.KeyFile is null ? certificate : File.GetLastWriteTimeUtc(_options.KeyFile);
        return certificate > key ? certificate : key;
    }

    private SslStreamCertificateContext Read()
    {
        try
        {
            var (certificate, chain) = IsPem() ? ReadPem() : ReadPkcs12();
            return certificate.HasPrivateKey ? SslStreamCertificateContext.Create(certificate, chain, offline: true)
                : throw new LuxEngineException($"{_options.CertificateFile} holds a certificate without its private key; name the key's file with --tls-key.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException($"The TLS certificate cannot be read: {e.Message.TrimEnd('.')}; check --tls-cert and --tls-key and that this user may read them.", e);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            var files = _options.KeyFile is null ? _options.CertificateFile : $"{_options.CertificateFile} and {_options.KeyFile}";
            throw new LuxEngineException($"{files} do not hold a certificate with its key, or --tls-password-file does not open them: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", e);
        }
    }

    private bool IsPem() => _options.KeyFile is not null || File.ReadAllText(_options.CertificateFile).Contains("-----BEGIN", StringComparison.Ordinal);

    private (X509Certificate2 Certificate, X509Certificate2Collection Chain) ReadPem()
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(_options.CertificateFile);
        using var read = _options.Password is null
            ? X509Certificate2.CreateFromPemFile(_options.CertificateFile, _options.KeyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(_options.CertificateFile, _options.Password, _options.KeyFile);
        // A key straight from PEM is ephemeral, which TLS on Windows refuses; PKCS#12 carries it over.
        var certificate = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        return (certificate, chain);
    }

    private (X509Certificate2 Certificate, X509Certificate2Collection Chain) ReadPkcs12()
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(_options.CertificateFile, _options.Password);
        var certificate = all.FirstOrDefault(c => c.HasPrivateKey)
            ?? throw new LuxEngineException($"{_options.CertificateFile} holds no certificate with a private key; export it with its key, or name the key's file with --tls-key.");
        return (certificate, all);
    }
}
