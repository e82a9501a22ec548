using Lux.Engine.Tests.Log;

namespace Lux.Engine.Tests;

/// <summary>With sync always, what a reply acknowledges is on the disk before the reply leaves.</summary>
public sealed class SyncedSenderTests
{
    [Fact]
    public void A_reply_leaves_only_after_the_sync_of_its_write()
    {
        using var folder = new LogFolder();
        var inner = new RecordingSender();
        var sentBeforeSync = -1;
        using var log = folder.Open(sync: SyncMode.Always, faults: new(Syncing: _ => sentBeforeSync = inner.Sent));
        var sender = new SyncedSender(inner, log);

        SyncedSender.WaitFor(Write(log));
        _ = sender.SendResponse(0, 10);
        Assert.Equal((0, 1), (sentBeforeSync, inner.Sent));
    }

    [Fact]
    public void Replies_without_a_write_do_not_wait()
    {
        using var folder = new LogFolder();
        var syncs = 0;
        using var log = folder.Open(sync: SyncMode.Always, faults: new(Syncing: _ => syncs++));
        var sender = new SyncedSender(new RecordingSender(), log);
        SyncedSender.WaitFor(Write(log));
        _ = sender.SendResponse(0, 10);
        var before = syncs;
        for (var i = 0; i < 100; i++) _ = sender.SendResponse(0, 10);
        Assert.Equal(before, syncs);
    }

    [Fact]
    public void After_a_failed_sync_the_reply_does_not_leave()
    {
        using var folder = new LogFolder();
        var inner = new RecordingSender();
        using var log = folder.Open(sync: SyncMode.Always, faults: new(Syncing: _ => throw new IOException("disk on fire")));
        var sender = new SyncedSender(inner, log);
        SyncedSender.WaitFor(Write(log));
        var failed = Assert.Throws<LogReadOnlyException>(() => sender.SendResponse(0, 10));
        Assert.Contains("disk on fire", failed.Message, StringComparison.Ordinal);
        Assert.Equal(0, inner.Sent);
    }

    private static ulong Write(TableLog log)
    {
        var effects = new EffectBuffer();
        _ = effects.Counter(1, 2, 0);
        _ = log.Append(effects.Batch);
        return log.LastSequence;
    }
}
