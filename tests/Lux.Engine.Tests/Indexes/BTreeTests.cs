using CsCheck;

namespace Lux.Engine.Tests.Indexes;

public sealed class BTreeTests
{
    private static readonly Comparison<ulong[]> ByWords = (a, b) => a.AsSpan().SequenceCompareTo(b);

    [Fact]
    public void It_holds_what_a_sorted_set_holds() => Gen.Select(Gen.Int[1, 25], Gen.Int[1, 40], Gen.Select(Gen.Bool, Gen.Int[0, 5000]).List[0, 4000]).Sample((words, spread, steps) =>
    {
        using var arena = new NodeArena();
        using var tree = new BTree(arena, words, null);
        var set = new SortedSet<ulong[]>(Comparer<ulong[]>.Create(ByWords));
        foreach (var (isInsert, value) in steps)
        {
            var entry = Entry(words, value, spread);
            if (isInsert) Assert.Equal(set.Add(entry), tree.Insert(entry));
            else Assert.Equal(set.Remove(entry), tree.Remove(entry));
        }
        Assert.Equal(set.Count, tree.Count);
        Assert.Equal(set, All(tree, isDescending: false));
        Assert.Equal(set.Reverse(), All(tree, isDescending: true));
    }, iter: 60, threads: 2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Entries_in_order_come_and_go(bool isRising)
    {
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 3, null);
        ulong[] At(int i) => [7, (ulong)(isRising ? i : 100_000 - i), (ulong)i];
        for (int i = 0; i < 100_000; i++) Assert.True(tree.Insert(At(i)));
        long full = arena.UsedBytes;
        if (isRising) Assert.True(full < 100_000 * 27, $"{full} bytes for entries of 24");
        for (int i = 0; i < 99_000; i++) Assert.True(tree.Remove(At(i)));
        Assert.Equal(1000, All(tree, isDescending: false).Count);
        Assert.True(arena.UsedBytes < full / 50, $"{arena.UsedBytes} bytes left");
        for (int i = 99_000; i < 100_000; i++) Assert.True(tree.Remove(At(i)));
        Assert.Equal(NodeArena.NodeBytes, arena.UsedBytes);
        Assert.True(tree.Insert(At(1)));
    }

    [Fact]
    public void Entries_that_are_replaced_for_long_take_no_more_memory()
    {
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 3, null);
        var random = new Random(4);
        var entries = Enumerable.Range(0, 5000).Select(i => new[] { (ulong)random.Next(50), (ulong)random.Next(), (ulong)i }).ToArray();
        foreach (var entry in entries) tree.Insert(entry);
        long bytes = arena.UsedBytes;
        for (int i = 0; i < 200_000; i++)
        {
            var entry = entries[random.Next(entries.Length)];
            Assert.True(tree.Remove(entry));
            // Half of them in the order of time, as rows come; half anywhere.
            (entry[0], entry[1]) = ((ulong)random.Next(50), (ulong)(random.Next(2) == 0 ? int.MaxValue + (long)i : random.Next()));
            Assert.True(tree.Insert(entry));
        }
        Assert.Equal(entries.Length, All(tree, isDescending: true).Count);
        Assert.True(arena.UsedBytes < 2 * bytes, $"{arena.UsedBytes} bytes, {bytes} at first");
    }

    [Fact]
    public void A_range_is_what_a_filter_says() => Gen.Select(Gen.Int[0, 60].List[0, 400], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool), Gen.Int[1, 50]).Sample((values, from, to, flags, slice) =>
    {
        var (hasFrom, hasTo, isFromExclusive, isToExclusive, isDescending) = flags;
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 2, null);
        for (int i = 0; i < values.Count; i++) tree.Insert([(ulong)values[i], (ulong)i]);
        var expected = All(tree, isDescending).Where(e =>
            (!hasFrom || (isFromExclusive ? e[0] > (ulong)from : e[0] >= (ulong)from)) && (!hasTo || (isToExclusive ? e[0] < (ulong)to : e[0] <= (ulong)to))).ToList();
        ulong[] first = hasFrom ? [(ulong)from] : [], last = hasTo ? [(ulong)to] : [], after = [];
        List<ulong[]> found = [];
        var keys = new ulong[slice * 2];
        while (true)
        {
            int count = tree.Collect(new ScanRange { From = first, To = last, IsFromExclusive = isFromExclusive, IsToExclusive = isToExclusive, IsDescending = isDescending, After = after }, keys, slice);
            for (int i = 0; i < count; i++) found.Add(keys[(i * 2)..((i * 2) + 2)]);
            if (count < slice) break;
            after = found[^1];
        }
        Assert.Equal(expected, found);
    });

    [Fact]
    public void A_range_is_counted_in_steps_and_estimated_near_its_count() => Gen.Select(Gen.Int[0, 60].List[0, 6000], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Select(Gen.Bool, Gen.Bool), Gen.Int[1, 3000]).Sample((values, from, to, flags, step) =>
    {
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 2, null);
        for (int i = 0; i < values.Count; i++) tree.Insert([(ulong)values[i], (ulong)i]);
        ulong[] first = flags.Item1 ? [(ulong)from] : [], last = flags.Item2 ? [(ulong)to] : [], after = [0, 0];
        long expected = values.Count(v => (!flags.Item1 || v >= from) && (!flags.Item2 || v <= to)), found = 0;
        bool isEnd = false;
        for (bool hasAfter = false; !isEnd; hasAfter = true)
            found += tree.CountEntries(new ScanRange { From = first, To = last, After = hasAfter ? (ulong[])[.. after] : [] }, step, after, out isEnd);
        Assert.Equal(expected, found);
        long estimate = tree.Estimate(new ScanRange { From = first, To = last });
        if (expected < 250) Assert.Equal(expected, estimate);   // within a few leaves, of up to 124 entries, it is exact
        else Assert.InRange(estimate, expected / 2, expected * 2);
    }, threads: 2);

    [Fact]
    public void A_reader_beside_a_writer_neither_faults_nor_hangs()
    {
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 3, null);
        using var stop = new CancellationTokenSource();
        var reader = new Thread(() =>
        {
            var random = new Random(1);
            var keys = new ulong[300];
            while (!stop.IsCancellationRequested)
            {
                ulong[] from = [(ulong)random.Next(50)];
                int count = tree.Collect(new ScanRange { From = from, IsDescending = random.Next(2) == 0 }, keys, 100);
                Assert.InRange(count, 0, 100);
            }
        });
        reader.Start();
        var random = new Random(2);
        for (int i = 0; i < 300_000; i++)
        {
            ulong[] entry = [(ulong)random.Next(50), (ulong)random.Next(100), (ulong)random.Next(3)];
            if (random.Next(2) == 0) tree.Insert(entry);
            else tree.Remove(entry);
        }
        stop.Cancel();
        reader.Join();
    }

    private static ulong[] Entry(int words, int value, int spread)
    {
        var entry = new ulong[words];
        entry[^1] = (ulong)(value / spread);
        if (words > 1) entry[0] = (ulong)(value % spread);
        return entry;
    }

    private static List<ulong[]> All(BTree tree, bool isDescending)
    {
        var keys = new ulong[(tree.Count + 1) * tree.Words];
        int count = tree.Collect(new ScanRange { IsDescending = isDescending }, keys, (int)tree.Count + 1);
        return [.. Enumerable.Range(0, count).Select(i => keys[(i * tree.Words)..((i + 1) * tree.Words)])];
    }
}
