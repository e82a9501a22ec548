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
        if (redis) await SendAsync(server.Port, [["SCRIPT", "LOAD", Chat.InsertScript], ["SCRIPT", "LOAD", Chat.NewestScript]]);
        else await SendAsync(server.Port, Chat.Definitions);
        await FillAsync("fill-users", Chat.Users);
        await FillAsync("fill-channels", Chat.Channels);
        await FillAsync("fill-many", rows);
        await FillAsync("fill-one", rows);
        await FillAsync("fill-keys", 100_000);

        Task<LoadResult> FillAsync(string operation, long count) =>
            LoadProcess.RunAsync(new(server.Port, operation, redis, Connections: 1, Pipeline: 500, Seconds: 0, count, rows));
    }

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
