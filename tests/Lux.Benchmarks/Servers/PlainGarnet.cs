using System.Globalization;
using System.Net;
using Garnet;
using Garnet.server;
using Tsavorite.core;

namespace Lux.Benchmarks.Servers;

/// <summary>Runs Garnet as it comes, to see what lux-server adds to it or takes from it.</summary>
internal static class PlainGarnet
{
    /// <summary>The hidden first argument that makes this program a Garnet server; the port and a folder follow.</summary>
    public const string Argument = "--garnet";

    public static int Serve(string port, string folder)
    {
        using var server = new GarnetServer(new GarnetServerOptions
        {
            EndPoints = [new IPEndPoint(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture))],
            QuietMode = true,
            CheckpointDir = folder,
            EnableAOF = true,
            CommitFrequencyMs = 100,
            AofMemorySize = "64m",
            AofPageSize = "8m",
            AofSegmentSize = "256m",
            AofSizeLimit = "1g",
            LogMemorySize = "1g",
            PageSize = "4m",
            DeviceType = DeviceType.RandomAccess,
            ThreadPoolMinThreads = 32,
        });
        server.Start();
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }
}
