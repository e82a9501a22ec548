using System.Buffers.Binary;
using CsCheck;
using Lux.Tests;

namespace Lux.Engine.Tests.Log;

/// <summary>What a start makes of a log that is not as it was left.</summary>
public sealed class DamageTests
{
    [Fact]
    public void A_flipped_byte_below_what_was_synced_is_refused_with_file_and_offset_and_changes_nothing()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open(sync: SyncMode.EverySecond)) Batches.Fill(log, 20);
        var segment = Assert.Single(folder.Segments);
        var whole = File.ReadAllBytes(segment);
        var record = LogFormat.RecordBytes(Batches.Put(1).Length);
        Gen.Int[SegmentHeader.Bytes, SegmentHeader.Bytes + (20 * record) - 1].Sample(
            at =>
            {
                // The zeros between records say nothing; every other byte counts.
                if ((at - SegmentHeader.Bytes) % record >= 16 + Batches.Put(1).Length) return;
                var bytes = (byte[])whole.Clone();
                bytes[at] ^= 0x10;
                File.WriteAllBytes(segment, bytes);
                var refused = Assert.Throws<LuxEngineException>(() => folder.Open());
                var damaged = SegmentHeader.Bytes + ((at - SegmentHeader.Bytes) / record * record);
                Assert.Contains($"{segment} is damaged at offset {damaged}:", refused.Message, StringComparison.Ordinal);
                Assert.Contains("lux-server --check", refused.Message, StringComparison.Ordinal);
                Assert.Equal(bytes, File.ReadAllBytes(segment));
                Assert.Equal([segment], folder.Segments);
            },
            iter: Rounds.Of(60),
            threads: 1);
    }

    [Fact]
    public void A_flipped_byte_in_an_older_segment_is_refused()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open(sync: SyncMode.EverySecond)) Batches.Fill(log, 2000);
        var second = folder.Segments[1];
        Flip(second, 5000);
        Assert.Contains(second, Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_header_below_what_was_synced_is_refused(int which)
    {
        using var folder = new LogFolder();
        using (var log = folder.Open(sync: SyncMode.EverySecond)) Batches.Fill(log, 3000);
        Flip(folder.Segments[which], 40);
        Assert.Contains("damaged at offset", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_torn_tail_is_cut_and_earlier_commands_are_whole() => Gen.Int[1, 4000].Sample(
        torn =>
        {
            using var folder = new LogFolder();
            using var log = folder.Open();
            var batches = Batches.Fill(log, 30);
            using var killed = folder.Kill();
            var segment = Assert.Single(killed.Segments);
            var record = LogFormat.RecordBytes(batches[0].Length);
            var end = SegmentHeader.Bytes + (30 * record);
            Zero(segment, end - torn, torn);

            var replayed = new Replayed();
            using (var cut = killed.Open(replayed)) cut.Append(Batches.Put(99));
            var whole = (30 * record - torn) / record;
            Assert.InRange(replayed.Batches.Count, whole, 30);
            Assert.Equal(batches.Take(replayed.Batches.Count), replayed.Batches);

            // What is appended after the cut follows what was kept.
            var again = new Replayed();
            using (killed.Open(again)) Assert.Equal([.. replayed.Batches, Batches.Put(99)], again.Batches);
        },
        iter: Rounds.Of(30));

    [Fact]
    public void After_a_power_cut_whole_commands_in_sequence_come_back_up_to_at_least_the_last_sync() =>
        Gen.Select(Batches.Any.List[1, 40], Batches.Any.List[1, 60], Gen.Int).Sample(
            (before, after, seed) =>
            {
                using var folder = new LogFolder();
                using var log = folder.Open(sync: SyncMode.Always);
                foreach (var batch in before) log.Append(batch);
                log.WaitSynced(log.LastSequence);
                using var synced = folder.Kill();
                foreach (var batch in after) log.Append(batch);
                using var killed = folder.Kill();
                RevertPages(synced, killed, new Random(seed));

                byte[][] all = [.. before, .. after];
                var replayed = new Replayed();
                using (var log2 = killed.Open(replayed, SyncMode.Always))
                {
                    Assert.InRange(replayed.Batches.Count, before.Count, all.Length);
                    Assert.Equal(all.Take(replayed.Batches.Count), replayed.Batches);
                    log2.Append(Batches.Put(5));
                }

                var again = new Replayed();
                using (killed.Open(again)) Assert.Equal([.. replayed.Batches, Batches.Put(5)], again.Batches);
            },
            iter: Rounds.Of(25));

    [Fact]
    public void What_an_interrupted_start_left_is_cut_again_and_never_comes_back()
    {
        using var folder = new LogFolder();
        using var log = folder.Open();
        var batches = Batches.Fill(log, 2500);
        using var killed = folder.Kill();
        Flip(killed.Segments[0], SegmentHeader.Bytes + (100 * LogFormat.RecordBytes(batches[0].Length)) + 20);

        // The files that this start removes are put back, as if it had ended before it could.
        var dropped = killed.Segments.ToDictionary(path => path, File.ReadAllBytes);
        using (var first = killed.Open()) first.Append(Batches.Put(7));
        foreach (var (path, bytes) in dropped) File.WriteAllBytes(path, bytes);

        var replayed = new Replayed();
        using (killed.Open(replayed)) Assert.Equal([.. batches.Take(100), Batches.Put(7)], replayed.Batches);
        Assert.Equal(3, killed.Segments.Length);
    }

    [Fact]
    public void A_gap_in_the_numbers_is_refused_by_name()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open()) Batches.Fill(log, 3000);
        var missing = folder.Segments[1];
        File.Delete(missing);
        Assert.Contains($"{missing} is missing", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_segment_deleted_by_hand_is_noticed_and_named()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open(sync: SyncMode.EverySecond)) Batches.Fill(log, 3000);
        var last = folder.Segments[^1];
        var bytes = File.ReadAllBytes(last);
        File.Delete(last);
        Assert.Contains($"{last} is missing", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
        File.WriteAllBytes(last, bytes[..40]);
        Assert.Contains($"{last} is damaged at offset 0", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
        File.WriteAllBytes(last, bytes[..^4000]);
        Assert.Contains($"{last} is damaged at offset", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
        File.WriteAllBytes(last, bytes);
        var replayed = new Replayed();
        using (folder.Open(replayed)) Assert.Equal(3000, replayed.Batches.Count);
    }

    [Theory]
    [InlineData(SyncMode.Always)]
    [InlineData(SyncMode.EverySecond)]
    [InlineData(SyncMode.None)]
    public void What_a_killed_process_leaves_is_never_refused_for_the_note_of_what_was_synced(SyncMode sync)
    {
        var folder = new LogFolder();
        int written = 0;
        for (var round = 0; round < 6; round++)
        {
            var replayed = new Replayed();
            using var log = folder.Open(replayed, sync);
            Assert.Equal(written, replayed.Batches.Count);
            using var idle = folder.Kill();
            idle.Open(sync: sync).Dispose();
            if (round % 2 == 1) continue;
            written += Batches.Fill(log, 700).Length;
            var killed = folder.Kill();
            log.Dispose();
            folder.Dispose();
            folder = killed;
        }

        folder.Dispose();
    }

    [Fact]
    public void A_missing_first_segment_is_refused_by_name()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open()) Batches.Fill(log, 3000);
        var missing = folder.Segments[0];
        File.Delete(missing);
        Assert.Contains($"{missing} is missing", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_record_says_that_the_segments_before_it_are_not_needed()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open())
        {
            Batches.Fill(log, 1500);
            var head = new EffectBuffer();
            head.Head(2);
            log.AppendMark(head.Batch);
        }

        File.Delete(folder.Segments[0]);
        var replayed = new Replayed();
        using (folder.Open(replayed)) Assert.Equal(1500ul, replayed.Sequences[^1]);
        using (folder.Open(replayed)) Assert.Equal(1500ul, replayed.Sequences[^1]);
    }

    [Fact]
    public void An_empty_folder_beside_an_ident_is_refused()
    {
        using var folder = new LogFolder();
        folder.Open().Dispose();
        foreach (var segment in folder.Segments) File.Delete(segment);
        Assert.Contains("holds no segment", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
        Directory.Delete(folder.Tables, recursive: true);
        Assert.Contains($"{folder.Tables} is missing", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Tables));
    }

    [Fact]
    public void A_segment_of_an_unknown_format_is_refused()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open()) Batches.Fill(log, 1);
        var bytes = File.ReadAllBytes(folder.Segments[0]);
        (bytes[8], bytes[12]) = (9, 120);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(116), Crc32C.Append(~0u, bytes.AsSpan(0, 116)));
        File.WriteAllBytes(folder.Segments[0], bytes);
        Assert.Contains("has format 9", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_format_version_is_called_damage_and_not_a_newer_format()
    {
        using var folder = new LogFolder();
        using (var log = folder.Open()) Batches.Fill(log, 1);
        var bytes = File.ReadAllBytes(folder.Segments[0]);
        bytes[8] = 9;
        File.WriteAllBytes(folder.Segments[0], bytes);
        Assert.Contains("000001.lux is damaged at offset 0", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_segment_of_another_engine_is_refused()
    {
        using var folder = new LogFolder();
        using var other = new LogFolder();
        folder.Open().Dispose();
        other.Open().Dispose();
        File.Copy(other.Segments[0], folder.Segments[0], overwrite: true);
        Assert.Contains("belongs to another engine", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    /// <summary>A power cut: each page written since the sync is there, or as it was at the sync.</summary>
    private static void RevertPages(LogFolder synced, LogFolder killed, Random random)
    {
        foreach (var path in killed.Segments)
        {
            var now = File.ReadAllBytes(path);
            var then = Path.Combine(synced.Tables, Path.GetFileName(path));
            var old = File.Exists(then) ? File.ReadAllBytes(then) : [];
            Array.Resize(ref old, now.Length);
            for (var page = 0; page < now.Length; page += 4096)
            {
                if (random.Next(2) == 0) old.AsSpan(page, Math.Min(4096, now.Length - page)).CopyTo(now.AsSpan(page));
            }

            File.WriteAllBytes(path, now);
        }
    }

    private static void Flip(string path, int at)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static void Zero(string path, int at, int count)
    {
        var bytes = File.ReadAllBytes(path);
        var from = Math.Max(at, SegmentHeader.Bytes);
        bytes.AsSpan(from, count - (from - at)).Clear();
        File.WriteAllBytes(path, bytes);
    }
}
