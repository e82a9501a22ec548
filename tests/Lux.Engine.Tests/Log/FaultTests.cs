namespace Lux.Engine.Tests.Log;

/// <summary>A disk that fails while the engine runs.</summary>
public sealed unsafe class FaultTests
{
    [Fact]
    public void On_a_full_disk_writes_are_refused_reads_go_on_and_room_brings_writes_back()
    {
        using var folder = new LogFolder();
        var full = false;
        var replayed = new Replayed();
        var written = new List<byte[]>();
        using (var log = folder.Open(faults: new LogFaults(Allocating: (_, _) =>
        {
            if (Volatile.Read(ref full)) throw new IOException("No space left on device");
        })))
        {
            written.Add(Batches.Put(1));
            var place = log.Append(written[0]);
            Volatile.Write(ref full, true);
            var refused = Assert.Throws<LogFullException>(() =>
            {
                while (written.Count < 10_000)
                {
                    var batch = Batches.Put(written.Count + 1, 1000);
                    log.Append(batch);
                    written.Add(batch);
                }
            });
            Assert.Equal("OOM disk full", refused.Message);
            Assert.Equal((ulong)written.Count, log.LastSequence);
            Assert.True(new Span<byte>(log.At(place), written[0].Length).SequenceEqual(written[0]));
            Assert.False(log.IsReadOnly);

            Volatile.Write(ref full, false);
            written.Add(Batches.Put(5, 1000));
            Assert.True(SpinWait.SpinUntil(() => TryAppend(log, written[^1]), TimeSpan.FromSeconds(30)));
        }

        using (folder.Open(replayed)) Assert.Equal(written, replayed.Batches);
    }

    [Fact]
    public void A_start_on_a_full_disk_is_refused_and_changes_nothing()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open()) Batches.Fill(log, 5);
        var segments = folder.Segments;
        var refused = Assert.Throws<LuxEngineException>(() =>
            folder.Open(faults: new LogFaults(Allocating: (_, _) => throw new IOException("No space left on device"))));
        Assert.Contains("Free some space", refused.Message, StringComparison.Ordinal);
        Assert.Equal(segments, folder.Segments);
        var replayed = new Replayed();
        using (folder.Open(replayed)) Assert.Equal(5, replayed.Batches.Count);
    }

    [Fact]
    public void A_failed_sync_is_final_for_those_that_wait_and_those_that_write()
    {
        using var folder = new LogFolder();
        var failing = false;
        using var log = folder.Open(sync: SyncMode.Always, faults: new LogFaults(Syncing: _ =>
        {
            if (Volatile.Read(ref failing)) throw new IOException("Input/output error");
        }));
        var place = log.Append(Batches.Put(1));
        log.WaitSynced(1);
        Volatile.Write(ref failing, true);
        log.Append(Batches.Put(2));
        var refused = Assert.Throws<LogReadOnlyException>(() => log.WaitSynced(2));
        Assert.StartsWith("READONLY log sync failed: " + folder.Segments[0], refused.Message, StringComparison.Ordinal);

        // The disk works again, but what it said before cannot be taken back.
        Volatile.Write(ref failing, false);
        Assert.Throws<LogReadOnlyException>(() => log.Append(Batches.Put(3)));
        Assert.Throws<LogReadOnlyException>(() => log.WaitSynced(2));
        Assert.True(log.IsReadOnly);
        log.WaitSynced(1);
        Assert.Equal(1ul, Effect.IdOf(log.At(place)));
    }

    [Fact]
    public void Many_wait_for_few_syncs()
    {
        using var folder = new LogFolder();
        var syncs = 0;
        using var log = folder.Open(sync: SyncMode.Always, faults: new LogFaults(Syncing: _ => Interlocked.Increment(ref syncs)));
        var threads = Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                log.Append(Batches.Put((thread * 100) + i));
                log.WaitSynced(log.LastSequence);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.InRange(syncs, 1, 160);
        Assert.Equal(160ul, log.LastSequence);
    }

    private static bool TryAppend(TableLog log, byte[] batch)
    {
        try
        {
            log.Append(batch);
            return true;
        }
        catch (LogFullException)
        {
            return false;
        }
    }
}
