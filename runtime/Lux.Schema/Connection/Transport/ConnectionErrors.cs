using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Lux.Schema;

/// <summary>What can go wrong between here and the engine, each a sentence that names the endpoint and what to do.</summary>
internal static class ConnectionErrors
{
    public static string Text(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###} ms");

    public static LuxConnectionException Unreachable(LuxConnectionOptions options, SocketException error) => new(error.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => $"Nothing listens on {options.Endpoint}. Start the engine there (lux-server --port {options.Port}) or correct the connection string.",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"The host '{options.Host}' is unknown. Correct its name in the connection string, or check DNS.",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => $"No network leads to {options.Endpoint}. Check the address, the network and firewalls.",
        _ => $"Connecting to {options.Endpoint} failed: {error.Message}.",
    }, error);

    public static LuxConnectionException NoAnswer(LuxConnectionOptions options) => new(
        $"{options.Endpoint} did not answer within {Text(options.ConnectTimeout)}. Check that an engine runs there and no firewall swallows the connection, or raise connect_timeout.");

    public static LuxConnectionException Untrusted(LuxConnectionOptions options, string why, Exception reason) => new(
        $"The certificate of {options.Endpoint} is refused: {why}. Connect by a name that it is made for, or name the authority that made it (a PEM file; for a certificate of your own making, itself) with tls_ca in the connection string.", reason);

    public static LuxConnectionException NoTls(LuxConnectionOptions options, Exception reason) => new(
        $"{options.Endpoint} and this client did not agree on TLS ({reason.Message.TrimEnd('.')}). If the engine runs without --tls-cert, write lux:// instead of luxs://; if it asks for a client certificate, give TlsClientCertificate.", reason);

    public static LuxConnectionException NoAuthority(LuxConnectionOptions options, Exception? reason) => new(
        $"The file tls_ca={options.TlsAuthorityFile} holds no certificate in PEM{(reason is null ? "" : $" ({reason.Message.TrimEnd('.')})")}. Name a file with the authority's certificate.", reason);

    public static LuxConnectionException ClosedAtLogin(LuxConnectionOptions options, Exception? reason) => new(
        $"{options.Endpoint} closed the connection before it answered. Check that an engine listens on this port and does not refuse connections (its log says why){(options.Tls ? "" : "; if it runs with --tls-cert, write luxs:// instead of lux://")}.", reason);

    public static LuxConnectionException NotAnEngine(LuxConnectionOptions options, LuxConnectionException reason) => new(
        $"{options.Endpoint} is no Lux or Redis server: {reason.Message}. Check the port in the connection string.", reason);

    public static LuxConnectionException WrongPassword(LuxConnectionOptions options, string text) => new(
        $"{options.Endpoint} refused the password of {(options.User is null ? "the default user" : $"user '{options.User}'")} ({text}). Correct it in the connection string: lux://user:password@{options.Endpoint}.");

    public static LuxConnectionException NeedsPassword(LuxConnectionOptions options) => new(
        $"{options.Endpoint} asks for a password. Put it into the connection string: lux://:password@{options.Endpoint}.");

    public static LuxConnectionException Refused(LuxConnectionOptions options, string text) => new($"{options.Endpoint} refused the connection: {text}.");

    public static LuxConnectionException NotResp(ReadOnlySpan<byte> from)
    {
        var text = new StringBuilder();
        foreach (byte b in from[..Math.Min(from.Length, 24)])
        {
            if (b is >= 0x20 and < 0x7F) text.Append((char)b);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }
        return new($"it sent bytes that are not the Redis protocol ('{text}')");
    }

    public static LuxConnectionException UnaskedReply() => new("it sent a reply that no command asked for");

    public static LuxConnectionException Silent(LuxConnectionOptions options) => new($"nothing came from {options.Endpoint} for twice the timeout");

    public static LuxConnectionException Lost(LuxConnectionOptions options, Exception? reason, string whatBecame) => new(
        $"{whatBecame} ({(reason is null ? $"{options.Endpoint} closed the connection" : reason.Message.TrimEnd('.'))})", reason);

    public static LuxConnectionException Waited(LuxConnectionOptions options, Exception? outage) => new(
        $"The connection to {options.Endpoint} did not come back within {Text(options.Timeout)}; the command was not sent. {outage?.Message}".TrimEnd(), outage);

    public static LuxConnectionException Disposed(string whatBecame) => new(whatBecame);

    public static LuxConnectionException Closed(LuxConnectionOptions options) => new(
        $"The connection to {options.Endpoint} was disposed; the command was not sent. Keep one connection for the app's life.");

    public static LuxTimeoutException Congested(LuxConnectionOptions options) => new(
        $"{options.Endpoint} takes commands more slowly than they are given: {options.PendingLimit} bytes waited for {Text(options.Timeout)}; the command was not sent. Send less at once, or raise PendingLimit.");
}
