using System.Net;
using System.Net.Sockets;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Work;

namespace Lux.Benchmarks.Servers;

/// <summary>Puts the same data into both servers.</summary>
internal static class Preparation
{
    public static async Task FillAsync(ServerProcess server, bool redis, int rows)
    {
        await DefineAsync(server, redis);
        await FillAsync("fill-users", Chat.Users);
        await FillAsync("fill-channels", Chat.Channels);
        await FillAsync("fill-many", rows);
        await FillAsync("fill-one", rows);
        await FillKeysAsync(server);

        Task<LoadResult> FillAsync(string operation, long count) => Preparation.FillAsync(server, redis, operation, count, rows);
    }

    /// <summary>The keys alone.</summary>
    public static Task<LoadResult> FillKeysAsync(ServerProcess server) => FillAsync(server, redis: false, "fill-keys", 100_000, 0);

    /// <summary>Tables, or the scripts that stand for them.</summary>
    public static Task DefineAsync(ServerProcess server, bool redis) =>
        SendAsync(server.Port, redis ? [.. Chat.Scripts.Select(script => new[] { "SCRIPT", "LOAD", script })] : Chat.Definitions);

    /// <summary>Runs a filling operation a number of times, from one connection.</summary>
    public static Task<LoadResult> FillAsync(ServerProcess server, bool redis, string operation, long count, int rows) =>
        LoadProcess.RunAsync(new(server.Port, operation, redis, Connections: 1, Pipeline: operation == "fill-growing" ? 10 : 500, Seconds: 0, count, rows));

    private static async Task SendAsync(int port, string[][] commands)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var writer = new CommandWriter();
        foreach (string[] command in commands)
        {
            writer.Command(command.Length);
            foreach (string argument in command) writer.Add(argument);
        }
        await socket.SendAsync(writer.Written);
        var counter = new ReplyCounter();
        byte[] received = new byte[16 * 1024];
        for (int waiting = commands.Length; waiting > 0;) waiting -= counter.Take(received.AsSpan(0, await socket.ReceiveAsync(received)));
        if (counter.Error is not null) throw new InvalidOperationException($"preparing the server on port {port}: {counter.Error}");
    }
}
