using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Lux.Engine;

/// <summary>Linux's epoll, level-triggered, each socket under a key of the caller's. .NET has no word for it.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe partial class Epoll : IDisposable
{
    /// <summary>The key that <see cref="Wake"/> reports; no socket may have it.</summary>
    public const long WakeKey = 0;

    private const int MaxEvents = 64;
    private const int Add_ = 1, Delete = 2, Modify = 3;
    private const uint Readable = 1, PeerClosed = 0x2000;
    private const int CloseOnExec = 0x80000;
    private const int Interrupted = 4;

    // struct epoll_event is packed on x86-64 alone.
    private static readonly int KeyOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int EventBytes = KeyOffset + 8;

    private readonly PosixHandle _epoll = Open(epoll_create1(CloseOnExec));
    private readonly PosixHandle _wake = Open(eventfd(0, CloseOnExec));

    public Epoll() => Control(Add_, _wake, WakeKey, Readable);

    /// <summary>Watches a socket for something to read.</summary>
    public void Add(SafeHandle socket, long key) => Control(Add_, socket, key, Readable);

    /// <summary>Changes what is reported of a socket.</summary>
    public void Watch(SafeHandle socket, long key, SocketWatch before, SocketWatch now)
    {
        // A hangup is always reported of what is watched at all.
        int operation = now == SocketWatch.Nothing ? Delete : before == SocketWatch.Nothing ? Add_ : Modify;
        Control(operation, socket, key, now == SocketWatch.Everything ? Readable : PeerClosed);
    }

    /// <summary>Waits until a socket can be read, or was closed by its peer, or <see cref="Wake"/> was called; fills <paramref name="keys"/> and answers how many.</summary>
    public int Wait(Span<long> keys)
    {
        byte* events = stackalloc byte[MaxEvents * 16];
        int count = epoll_wait(_epoll, events, Math.Min(keys.Length, MaxEvents), -1);
        if (count < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            return error == Interrupted ? 0 : throw new Win32Exception(error);
        }
        for (int i = 0; i < count; i++) keys[i] = *(long*)(events + (i * EventBytes) + KeyOffset);
        return count;
    }

    /// <summary>Makes <see cref="Wait"/> return, now and from then on.</summary>
    public void Wake()
    {
        ulong one = 1;
        if (write(_wake, &one, sizeof(ulong)) < 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    public void Dispose()
    {
        _epoll.Dispose();
        _wake.Dispose();
    }

    private void Control(int operation, SafeHandle socket, long key, uint events)
    {
        byte* change = stackalloc byte[16];
        *(uint*)change = events;
        *(long*)(change + KeyOffset) = key;
        if (epoll_ctl(_epoll, operation, socket, change) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private static PosixHandle Open(int descriptor) => descriptor >= 0 ? new(descriptor) : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_ctl(PosixHandle epoll, int operation, SafeHandle socket, byte* change);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_wait(PosixHandle epoll, byte* events, int count, int milliseconds);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int eventfd(uint value, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint write(PosixHandle file, void* bytes, nint count);

    /// <summary>A file descriptor that is no file of .NET's.</summary>
    private sealed partial class PosixHandle : SafeHandle
    {
        public PosixHandle(int descriptor)
            : base(-1, ownsHandle: true) => SetHandle(descriptor);

        public override bool IsInvalid => handle < 0;

        protected override bool ReleaseHandle() => close((int)handle) == 0;

        [LibraryImport("libc")]
        private static partial int close(int descriptor);
    }
}
