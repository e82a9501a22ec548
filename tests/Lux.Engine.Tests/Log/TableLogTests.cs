using CsCheck;
using Lux.Tests;

namespace Lux.Engine.Tests.Log;

public sealed unsafe class TableLogTests
{
    [Fact]
    public void Commands_come_back_in_order_over_restarts_and_across_segments() =>
        Batches.Any.List[0, 30].List[1, 4].Sample(
            starts =>
            {
                using var folder = new LogFolder();
                var expected = new List<byte[]>();
                var places = new List<long>();
                foreach (var batches in starts)
                {
                    var replayed = new Replayed();
                    using var log = folder.Open(replayed);
                    Assert.Equal(expected, replayed.Batches);
                    Assert.Equal(places, replayed.Places);
                    Assert.Equal((ulong)expected.Count, log.LastSequence);
                    foreach (var batch in batches)
                    {
                        places.Add(log.Append(batch));
                        expected.Add(batch);
                    }

                    for (var i = 0; i < expected.Count; i++) Assert.True(new Span<byte>(log.At(places[i]), expected[i].Length).SequenceEqual(expected[i]));
                }
            },
            iter: Rounds.Of(25));

    [Fact]
    public void A_killed_process_loses_nothing() =>
        Batches.Any.List[1, 40].Sample(
            batches =>
            {
                using var folder = new LogFolder();
                using var log = folder.Open();
                foreach (var batch in batches) log.Append(batch);
                using var killed = folder.Kill();
                var replayed = new Replayed();
                using (killed.Open(replayed)) Assert.Equal(batches, replayed.Batches);

                // And once more: the second start finds what the first one made of it.
                var again = new Replayed();
                using (killed.Open(again)) Assert.Equal(batches, again.Batches);
                Assert.Equal(replayed.Places, again.Places);
            },
            iter: Rounds.Of(20));

    [Fact]
    public void Writers_on_many_threads_each_find_their_own()
    {
        using var folder = new LogFolder();
        using var log = folder.Open();
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                var batch = Batches.Put((thread * 1000) + i, 300);
                var place = log.Append(batch);
                Assert.True(new Span<byte>(log.At(place), batch.Length).SequenceEqual(batch));
            }
        });
        Assert.Equal(4000ul, log.LastSequence);
        using var killed = folder.Kill();
        var replayed = new Replayed();
        using (killed.Open(replayed)) Assert.Equal(Enumerable.Range(1, 4000).Select(i => (ulong)i), replayed.Sequences);
    }

    [Fact]
    public void A_record_larger_than_a_segment_gets_one_of_its_own()
    {
        using var folder = new LogFolder();
        var large = Batches.Put(2, 3_000_000);
        byte[][] expected = [Batches.Put(1), large, Batches.Put(3)];
        using (var log = folder.Open())
        {
            foreach (var batch in expected) log.Append(batch);
        }

        var replayed = new Replayed();
        using (folder.Open(replayed)) Assert.Equal(expected, replayed.Batches);
    }

    [Fact]
    public void The_largest_record_fits_and_a_larger_one_is_refused()
    {
        using var folder = new LogFolder();
        using var log = folder.Open();
        log.Append(Batches.Put(1, (16 << 20) - Effect.HeaderBytes));
        Assert.Throws<BatchTooLargeException>(() => log.Append(new byte[(16 << 20) + 1]));
        Assert.Throws<ArgumentException>(() => log.Append([]));
        Assert.Equal(1ul, log.LastSequence);
    }

    [Fact]
    public void Idle_starts_leave_no_files_behind()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open(sync: SyncMode.EverySecond)) Batches.Fill(log, 3);
        for (var i = 0; i < 5; i++) folder.Open(sync: SyncMode.EverySecond).Dispose();
        Assert.Equal(2, folder.Segments.Length);
        var replayed = new Replayed();
        using (folder.Open(replayed)) Assert.Equal(3, replayed.Batches.Count);
    }

    [Fact]
    public void A_clean_stop_gives_the_unused_space_back()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open()) Batches.Fill(log, 10);
        Assert.True(Assert.Single(folder.Segments.Select(path => new FileInfo(path).Length)) < 4096);
    }

    [Fact]
    public void A_first_start_that_ended_before_it_said_so_is_begun_anew()
    {
        using var folder = new LogFolder();
        folder.Open().Dispose();
        File.Move(Path.Combine(folder.Path, "IDENT"), Path.Combine(folder.Path, "IDENT.new"));
        using (var log = folder.Open()) Batches.Fill(log, 1);
        var replayed = new Replayed();
        using (folder.Open(replayed)) Assert.Single(replayed.Batches);
    }

    [Fact]
    public void Appending_allocates_nothing()
    {
        using var folder = new LogFolder();
        using var log = TableLog.Open(folder.Options with { FirstSegmentBytes = 1 << 20 }, new Replayed());
        var batch = Batches.Put(1, 200);
        long least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 500; i++) log.Append(batch);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // The runtime may allocate once for a lock that two threads want.
        Assert.Equal(0, least);
    }
}
