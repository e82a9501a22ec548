using Lux.Language;
using Microsoft.Extensions.Logging.Abstractions;
using Tsavorite.core;

namespace Lux.Engine.Tests;

public sealed class KeysLogFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly KeysRoom _room = new("/data/keys", NullLogger.Instance);
    private readonly TaskCompletionSource<uint> _done = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_write_that_finds_no_room_is_done_once_there_is_some_and_keys_are_refused_until_then()
    {
        var disk = new Disk { Fault = DiskFull.Found("aof.log") };
        using var file = new KeysLogFile(disk, _room, reserves: false);
        Write(file);
        Assert.Equal(LuxError.Of(ErrorCode.KeysDiskFull, "/data/keys").Text, _room.Refusal?.Text);
        await UntilAsync(() => disk.Writes > 3);
        Assert.False(_done.Task.IsCompleted);

        disk.Fault = null;
        Assert.Equal(0u, await _done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
        await UntilAsync(() => _room.Refusal is null);
    }

    [Fact]
    public async Task A_write_that_fails_otherwise_is_told_to_Garnet_and_keys_are_refused_until_a_restart()
    {
        var disk = new Disk { Fault = new IOException("the disk is broken", 5) };
        using var file = new KeysLogFile(disk, _room, reserves: false);
        Write(file);
        Assert.Equal(5u, await _done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal("READONLY keys cannot be saved: aof.log: the disk is broken; restart after checking the disk", _room.Refusal?.Text);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_room()
    {
        var disk = new Disk { Fault = DiskFull.Found("aof.log") };
        using var file = new KeysLogFile(disk, _room, reserves: false);
        Write(file);
        Assert.False(_done.Task.IsCompleted);
        _room.Close();
        Assert.NotEqual(0u, await _done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    private void Write(KeysLogFile file) => file.WriteAsync(0, 0, 0, 512, (error, _, _, _) => _done.TrySetResult(error), this);

    private static async Task UntilAsync(Func<bool> holds)
    {
        var until = DateTime.UtcNow + Patience;
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < until, "it did not happen");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A device whose writes fail as long as it has a fault.</summary>
    private sealed class Disk() : StorageDeviceBase("aof.log", 512, -1)
    {
        private volatile int _writes;

        public volatile IOException? Fault;

        public int Writes => _writes;

        public override void WriteAsync(nint sourceAddress, int segmentId, ulong destinationAddress, uint numBytesToWrite, DeviceIOCompletionCallback callback, object context)
        {
            _ = Interlocked.Increment(ref _writes);
            var fault = Fault;
            callback(fault is null ? 0 : (uint)fault.HResult & 0xFFFF, fault is null ? numBytesToWrite : 0, context, fault!);
        }

        public override void ReadAsync(int segmentId, ulong sourceAddress, nint destinationAddress, uint readLength, DeviceIOCompletionCallback callback, object context) => throw new NotSupportedException();

        public override void RemoveSegmentAsync(int segment, AsyncCallback callback, IAsyncResult result) => throw new NotSupportedException();

        public override void Dispose()
        {
        }
    }
}
