using System.Net;
using System.Net.Sockets;
using Lux.Schema.Generated;

namespace Lux.Schema.Tests.Connection;

/// <summary>The budget of a call: nothing on the heap. Alone in the process, as the count is the process's.</summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_call_allocates_nothing(int callers)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = new Thread(() => AnswerSeven(listener));
        server.Start();
        await using (var connection = await LuxConnection.ConnectAsync($"lux://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?timeout=60s"))
        {
            await CallAsync(connection, callers, 6400);   // fills the pools, compiles the paths
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await CallAsync(connection, callers, 12800);
            double perCall = (GC.GetTotalAllocatedBytes(precise: true) - before) / 12800.0;
            Assert.True(perCall < 16, $"{perCall:0.0} B per call");   // the callers' own tasks and the runtime's pools; less than one object
        }
        server.Join();
    }

    private static Task CallAsync(LuxConnection connection, int callers, int calls) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < calls / callers; i++)
                if (await connection.SendAsync<Get, Number, long>(default, default) != 7) Assert.Fail("another reply");
        })));

    // Answers each command, all of them of 14 bytes, without a heap object: it runs in the process that is measured.
    private static void AnswerSeven(TcpListener listener)
    {
        using Socket socket = listener.AcceptSocket();
        byte[] buffer = new byte[65536], replies = [.. Enumerable.Repeat(":7\r\n"u8.ToArray(), 65536 / 14 + 1).SelectMany(reply => reply)];
        socket.Receive(buffer);   // HELLO 3
        socket.Send(replies.AsSpan(0, 4));
        int left = 0;
        while (socket.Receive(buffer) is > 0 and var read)
        {
            left += read;
            socket.Send(replies.AsSpan(0, left / 14 * 4));
            left %= 14;
        }
    }

    private readonly struct Get : ICommand
    {
        public void Write(ref RespWriter writer) => writer.Raw("*1\r\n$4\r\nPING\r\n"u8);
    }
}
