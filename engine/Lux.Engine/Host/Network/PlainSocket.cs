using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>
/// Linux's own receive and send on a socket that never waits. Those of .NET also keep account of waits, cancellation and addresses, which costs more than a small command does
/// (docs/performance.md). Hot path: once per command that comes alone, 0 B.
/// </summary>
[SupportedOSPlatform("linux")]
internal static unsafe partial class PlainSocket
{
    /// <summary>There is nothing to receive yet, or no room to send.</summary>
    public const int WouldWait = -1;

    /// <summary>The connection is at its end, or broken: of what was to be sent nothing was.</summary>
    public const int Gone = 0;

    private const int NoSignal = 0x4000;
    private const int Interrupted = 4, TryAgain = 11;

    /// <summary>How many bytes came, <see cref="WouldWait"/> or <see cref="Gone"/>.</summary>
    /// <exception cref="ObjectDisposedException">Another thread closed the socket.</exception>
    public static int Receive(SafeHandle socket, Span<byte> into)
    {
        fixed (byte* bytes = into)
        {
            nint size;
            do size = recv(socket, bytes, into.Length, 0);
            while (size < 0 && Marshal.GetLastPInvokeError() == Interrupted);
            return size >= 0 ? (int)size : Failure();
        }
    }

    /// <summary>How many bytes were sent, <see cref="WouldWait"/> or <see cref="Gone"/>.</summary>
    /// <exception cref="ObjectDisposedException">Another thread closed the socket.</exception>
    public static int Send(SafeHandle socket, byte* bytes, int size)
    {
        nint sent;
        do sent = send(socket, bytes, size, NoSignal);
        while (sent < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return sent >= 0 ? (int)sent : Failure();
    }

    private static int Failure() => Marshal.GetLastPInvokeError() == TryAgain ? WouldWait : Gone;

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint recv(SafeHandle socket, byte* bytes, nint size, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint send(SafeHandle socket, byte* bytes, nint size, int flags);
}
