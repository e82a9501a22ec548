namespace Lux.Engine;

/// <summary>What an engine needs to speak TLS on its port. Files are read again when they change, so a renewed certificate needs no restart.</summary>
public sealed record LuxTlsOptions
{
    /// <summary>The certificate: PEM with <see cref="KeyFile"/> beside it, or PKCS#12 (.pfx) that holds its key. Certificates that follow in a PEM file are sent as its chain.</summary>
    public required string CertificateFile { get; init; }

    /// <summary>The private key as PEM; null when the certificate's file holds it.</summary>
    public string? KeyFile { get; init; }

    /// <summary>What opens an encrypted key or a .pfx file; null for none.</summary>
    public string? Password { get; init; }

    /// <summary>PEM of the authorities whose certificates clients must show. Null: clients need no certificate.</summary>
    public string? ClientAuthorityFile { get; init; }
}
