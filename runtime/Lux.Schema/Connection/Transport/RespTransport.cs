using System.IO.Pipelines;
using System.Net.Sockets;

namespace Lux.Schema;

/// <summary>One socket to the engine as a pair of pipes.</summary>
internal sealed class RespTransport : IDuplexPipe
{
    private const int ReadSize = 64 * 1024;

    private readonly Socket _socket;
    private Exception? _abortReason;

    private RespTransport(Socket socket, Stream stream)
    {
        _socket = socket;
        Input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: ReadSize, minimumReadSize: 4096));
        Output = PipeWriter.Create(stream);
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    /// <summary>Why this side ended it, or null.</summary>
    public Exception? AbortReason => Volatile.Read(ref _abortReason);

    /// <summary>Connects the socket; says nothing on it yet.</summary>
    public static async Task<RespTransport> ConnectAsync(LuxConnectionOptions options, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // A peer that vanished without a word is noticed within half a minute, on a subscription that only listens, too.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 15);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            await socket.ConnectAsync(options.Host, options.Port, cancellation).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return new(socket, options.Tls ? await Encryption.BeginAsync(stream, options, cancellation).ConfigureAwait(false) : stream);
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw ConnectionErrors.Unreachable(options, error);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Closes the socket, so that reads and writes under way end. The first reason counts.</summary>
    public void Abort(Exception? reason)
    {
        Interlocked.CompareExchange(ref _abortReason, reason, null);
        _socket.Dispose();
    }

    /// <summary>Says goodbye: the reading ends as if the other side had, which sees an orderly end and no reset.</summary>
    public void End()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            Abort(error);   // it has ended already
        }
    }
}
