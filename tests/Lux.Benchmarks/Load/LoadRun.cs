using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HdrHistogram;
using Lux.Benchmarks.Work;

namespace Lux.Benchmarks.Load;

/// <summary>
/// Runs a <see cref="LoadSpec"/> in this process: every connection sends a batch, waits for its replies, and sends the next. One thread serves all
/// connections, whichever has replies, so that the load takes as little of the machine as it can from the server that it measures.
/// </summary>
internal sealed class LoadRun(LoadSpec spec)
{
    private const int WaitMicroseconds = 1_000_000;

    private readonly Operation _operation = Operations.Find(spec.Operation);
    private readonly CommandWriter _writer = new();
    private readonly byte[] _received = new byte[1 << 20];
    private long _sent;
    private long _measureFrom;
    private long _end;

    public LoadResult Run()
    {
        var connections = Enumerable.Range(0, spec.Connections).Select(i => new Connection(i, spec.Port)).ToArray();
        double warmUp = spec.Count > 0 ? 0 : spec.Seconds / 5;
        _measureFrom = Stopwatch.GetTimestamp() + (long)(warmUp * Stopwatch.Frequency);
        _end = spec.Count > 0 ? long.MaxValue : _measureFrom + (long)(spec.Seconds * Stopwatch.Frequency);
        Work(connections.ToDictionary(c => c.Socket));
        double seconds = spec.Count > 0 ? Stopwatch.GetElapsedTime(_measureFrom).TotalSeconds : spec.Seconds;

        var all = new LongHistogram(60_000_000, 3);
        foreach (var connection in connections)
        {
            all.Add(connection.Times);
            connection.Socket.Dispose();
        }
        long replies = connections.Sum(c => c.Replies);
        double At(double percentile) => all.TotalCount > 0 ? all.GetValueAtPercentile(percentile) : spec.Seconds * 1e6;   // no batch was begun and ended: it took longer than the run
        return new(replies / seconds, At(50), At(99), At(99.9), replies, _sent,
            connections.Select(c => c.Counter.Error).FirstOrDefault(e => e is not null));
    }

    private void Work(Dictionary<Socket, Connection> connections)
    {
        List<Socket> open = [], ready = [];
        foreach (var connection in connections.Values)
            if (TrySend(connection)) open.Add(connection.Socket);
        while (open.Count > 0)
        {
            ready.Clear();
            ready.AddRange(open);
            Socket.Select(ready, null, null, WaitMicroseconds);
            foreach (var socket in ready)
            {
                var connection = connections[socket];
                int size = socket.Receive(_received);
                if (size == 0) throw new IOException($"the server closed the connection during {spec.Operation}");
                int replies = connection.Counter.Take(_received.AsSpan(0, size));
                connection.Waiting -= replies;
                long now = Stopwatch.GetTimestamp();
                if (now >= _measureFrom && now <= _end) connection.Replies += replies;
                if (connection.Waiting > 0) continue;
                if (connection.SentAt >= _measureFrom) connection.Times.RecordValue(Math.Min(60_000_000, (long)Stopwatch.GetElapsedTime(connection.SentAt, now).TotalMicroseconds));
                if (!TrySend(connection)) open.Remove(socket);
            }
        }
    }

    private bool TrySend(Connection connection)
    {
        if (connection.Counter.Error is not null || Stopwatch.GetTimestamp() >= _end) return false;
        int batch = spec.Count > 0 ? (int)Math.Min(spec.Pipeline, spec.Count - _sent) : spec.Pipeline;
        if (batch <= 0) return false;
        _writer.Clear();
        for (int i = 0; i < batch; i++) _operation.Write(_writer, new(connection.Random, spec.First + _sent + i, spec.Rows, spec.Redis));
        _sent += batch;
        connection.Waiting = batch;
        connection.SentAt = Stopwatch.GetTimestamp();
        for (var rest = _writer.Written.Span; rest.Length > 0;) rest = rest[connection.Socket.Send(rest)..];
        return true;
    }

    private sealed class Connection
    {
        public Connection(int number, int port)
        {
            Random = new(number + 1);
            Socket.Connect(IPAddress.Loopback, port);
        }

        public Socket Socket { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public ReplyCounter Counter { get; } = new();

        public LongHistogram Times { get; } = new(60_000_000, 3);

        public Random Random { get; }

        public int Waiting { get; set; }

        public long SentAt { get; set; }

        public long Replies { get; set; }
    }
}
