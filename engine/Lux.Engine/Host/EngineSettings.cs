using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lux.Engine;

/// <summary>The options, checked: an address to bind and an amount of memory.</summary>
internal sealed record EngineSettings(IPEndPoint Endpoint, long Memory, string? Password, bool IsTls)
{
    private const long LeastMemory = 64L << 20;

    /// <exception cref="LuxEngineException">An option is out of range.</exception>
    public static EngineSettings Check(LuxEngineOptions options)
    {
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
            throw new LuxEngineException(string.Create(CultureInfo.InvariantCulture, $"Port {options.Port} does not exist; choose 0 (any free one) to 65535 with --port."));
        var bind = options.Bind == "localhost" ? "127.0.0.1" : options.Bind;
        if (!IPAddress.TryParse(bind, out var address))
            throw new LuxEngineException($"'{options.Bind}' is no IP address to listen on; use --bind 127.0.0.1 for this machine only or --bind 0.0.0.0 for all.");
        if (options.Memory is < LeastMemory)
            throw new LuxEngineException(string.Create(CultureInfo.InvariantCulture, $"{options.Memory.Value >> 20} MiB of memory are too few; give at least 64 MiB with --memory 64m."));
        if (options.MaxConnections < 1)
            throw new LuxEngineException(string.Create(CultureInfo.InvariantCulture, $"{options.MaxConnections} connections are too few; give at least 1 with --max-connections."));
        return new(
            new IPEndPoint(address, options.Port),
            options.Memory ?? Math.Max(LeastMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4),
            string.IsNullOrEmpty(options.Password) ? null : options.Password,
            options.Tls is not null);
    }

    /// <summary>Asked before the data folder is touched, so that a second server started by mistake does nothing at all.</summary>
    public void RefusePortInUse()
    {
        if (Endpoint.Port == 0) return;
        using var probe = new Socket(Endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(Endpoint);
        }
        catch (SocketException e)
        {
            throw Explain(e, "");
        }
    }

    /// <summary>Why Garnet could not start, in one sentence.</summary>
    public LuxEngineException Explain(Exception fault, string keys) => (fault as SocketException ?? fault.InnerException as SocketException)?.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => new($"Port {Endpoint.Port} on {Endpoint.Address} is in use by another process; stop it ('ss -ltnp' names it) or choose another with --port.", fault),
        SocketError.AccessDenied => new($"This user may not listen on port {Endpoint.Port} of {Endpoint.Address}; choose one above 1023 with --port.", fault),
        SocketError.AddressNotAvailable => new($"{Endpoint.Address} is no address of this machine; choose one of its own with --bind.", fault),
        { } other => new($"Listening on {Endpoint} failed: {other}; choose another address with --bind or another port with --port.", fault),
        // Garnet's exceptions about users are not public.
        null when fault.GetType().Namespace == "Garnet.server.ACL" => new($"The file of users is refused: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}; correct it, or name another with --acl-file.", fault),
        null => new($"Garnet could not start with the keys in {keys}: {fault.Message.ReplaceLineEndings(" ")} If that folder was changed, put it back as it was, or move it away to start without its keys; the tables are apart from it.", fault),
    };

    /// <summary>How a client on this machine reaches the engine.</summary>
    public string ConnectionString(int port)
    {
        var host = Endpoint.Address.Equals(IPAddress.Any) ? IPAddress.Loopback
            : Endpoint.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : Endpoint.Address;
        var login = Password is null ? "" : $":{Uri.EscapeDataString(Password)}@";
        return $"{(IsTls ? "luxs" : "lux")}://{login}{new IPEndPoint(host, port)}";
    }
}
