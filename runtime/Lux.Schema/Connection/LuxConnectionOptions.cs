using System.Security.Cryptography.X509Certificates;

namespace Lux.Schema;

/// <summary>Where the engine is and how to behave towards it. Read from a text by <see cref="Parse"/>: <c>lux://user:password@host:6379/database?timeout=5s</c>.</summary>
public sealed record LuxConnectionOptions
{
    /// <summary>Name or address of the machine.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>TCP port, 6379 by default.</summary>
    public int Port { get; init; } = 6379;

    /// <summary>The user to log in as; null is the engine's default user.</summary>
    public string? User { get; init; }

    /// <summary>The password; null sends none.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the connection is encrypted (<c>luxs://</c>). The engine's certificate must be valid for <see cref="Host"/> and come from an authority that is trusted.</summary>
    public bool Tls { get; init; }

    /// <summary>A PEM file of the authorities to trust instead of the machine's, for a certificate of one's own making: the certificate itself will do.</summary>
    public string? TlsAuthorityFile { get; init; }

    /// <summary>The certificate, with its key, that this side shows to an engine that asks for one.</summary>
    public X509Certificate2? TlsClientCertificate { get; init; }

    /// <summary>The database that the tables belong to, <c>main</c> by default. A prefix of their names; keys of a plain Redis are not divided by it.</summary>
    public string Database { get; init; } = "main";

    /// <summary>How long a call waits for its reply, and a new one for a lost connection to come back. 5 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt to connect and log in may take. 5 s by default.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between two attempts to reconnect; they begin at 50 ms and double. 2 s by default.</summary>
    public TimeSpan ReconnectPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long disposing waits for the replies to calls under way, at most <see cref="Timeout"/>; what is then without one fails. 5 s by default; zero waits for none.</summary>
    public TimeSpan DisposeTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes of commands may wait to be sent before callers wait, too. 64 MiB by default; one command may be larger.</summary>
    public int PendingLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>The name that the engine's CLIENT LIST shows; null for none.</summary>
    public string? ClientName { get; init; }

    internal string Endpoint => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    /// <summary>Reads <c>lux://[user:password@]host[:port][/database][?timeout=5s&amp;connect_timeout=5s&amp;name=app]</c>;
    /// <c>redis://</c> and a bare <c>host:port</c> mean the same. <c>luxs://</c>, <c>rediss://</c> or <c>tls=true</c> encrypts; <c>tls_ca=file.pem</c> names the authority to trust.</summary>
    /// <exception cref="ArgumentException">The text is no such thing; the message says what is wrong and never shows the password.</exception>
    public static LuxConnectionOptions Parse(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        return LuxConnectionString.Parse(connectionString);
    }

    /// <summary>The connection string without the password.</summary>
    public override string ToString() => $"{(Tls ? "luxs" : "lux")}://{(User is null ? "" : $"{User}@")}{Endpoint}/{Database}";
}
