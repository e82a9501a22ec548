using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lux.Server.Tests;

/// <summary>A self-signed certificate made for one test, in files of a folder of its own.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate;

    public TestCertificate(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
        else names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Directory.CreateDirectory(_folder.Path);
        File.WriteAllText(CertificateFile, _certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(PfxFile, _certificate.Export(X509ContentType.Pfx, Password));
        File.WriteAllText(PasswordFile, Password + "\n");
    }

    public const string Password = "open sesame";

    public string CertificateFile => Path.Combine(_folder.Path, "lux.pem");

    public string KeyFile => Path.Combine(_folder.Path, "lux.key");

    public string PfxFile => Path.Combine(_folder.Path, "lux.pfx");

    public string PasswordFile => Path.Combine(_folder.Path, "password");

    public string Thumbprint => _certificate.Thumbprint;

    /// <summary>The certificate with its key, for a client to show.</summary>
    public X509Certificate2 WithKey() => X509CertificateLoader.LoadPkcs12FromFile(PfxFile, Password);

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Dispose();
    }
}
