using System.Net;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Whether an engine is on this machine.</summary>
internal static class Locality
{
    public static bool IsLocal(this LuxConnectionOptions endpoint) =>
        endpoint.Host == "localhost" || (IPAddress.TryParse(endpoint.Host, out var address) && IPAddress.IsLoopback(address));
}
