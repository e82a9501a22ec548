using System.CommandLine;
using Lux.Engine;

namespace Lux.Server;

/// <summary>The options about TLS, of the command line or the environment.</summary>
internal sealed class TlsArguments
{
    private readonly Option<string?> _certificate = new("--tls-cert");
    private readonly Option<string?> _key = new("--tls-key");
    private readonly Option<string?> _passwordFile = new("--tls-password-file");
    private readonly Option<string?> _clientAuthority = new("--tls-client-ca");

    public IEnumerable<Option> Options => [_certificate, _key, _passwordFile, _clientAuthority];

    /// <summary>What the engine is told, or null for no TLS.</summary>
    public LuxTlsOptions? Read(ParseResult parsed)
    {
        var certificate = ServerCommand.Given(parsed, _certificate, "LUX_TLS_CERT");
        var key = ServerCommand.Given(parsed, _key, "LUX_TLS_KEY");
        var passwordFile = ServerCommand.Given(parsed, _passwordFile, "LUX_TLS_PASSWORD_FILE");
        var clientAuthority = ServerCommand.Given(parsed, _clientAuthority, "LUX_TLS_CLIENT_CA");
        if (certificate is null)
        {
            // Half of it given must not mean a port without TLS.
            return key is null && passwordFile is null && clientAuthority is null ? null
                : throw new UsageException("TLS needs a certificate: name its file with --tls-cert.");
        }
        return new() { CertificateFile = certificate, KeyFile = key, Password = passwordFile is null ? null : FirstLine(passwordFile), ClientAuthorityFile = clientAuthority };
    }

    private static string FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--tls-password-file cannot be read: {e.Message.TrimEnd('.')}.");
        }
    }
}
