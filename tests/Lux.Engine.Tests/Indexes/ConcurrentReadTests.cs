namespace Lux.Engine.Tests.Indexes;

/// <summary>Readers without a lock beside a writer: what they validate by the sequence is exact, whatever they met on the way.</summary>
public sealed class ConcurrentReadTests
{
    private const ulong Groups = 20;
    private const int Writes = 50_000;

    private long _sequence;

    [Fact]
    public void A_validated_read_is_one_state_of_the_tree()
    {
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 3, null);
        using var stop = new CancellationTokenSource();
        // The writer moves tokens about within their groups: in each state every group has all its tokens, each once.
        var places = new ulong[Groups, 100];
        var random = new Random(3);
        for (ulong group = 0; group < Groups; group++)
            for (int token = 0; token < 100; token++) tree.Insert([group, places[group, token] = (ulong)random.Next(1 << 20), (ulong)token]);

        long validated = 0;
        var failures = new List<string>();
        var readers = Enumerable.Range(0, 2).Select(seed => new Thread(() => Read(tree, seed, stop.Token, failures, ref validated))).ToArray();
        foreach (var reader in readers) reader.Start();
        for (int i = 0; i < Writes || (Volatile.Read(ref validated) < 100 && failures.Count == 0); i++)
        {
            int group = random.Next((int)Groups), token = random.Next(100);
            _sequence++;
            Volatile.WriteBarrier();
            tree.Remove([(ulong)group, places[group, token], (ulong)token]);
            places[group, token] = (ulong)random.Next(1 << 20);
            tree.Insert([(ulong)group, places[group, token], (ulong)token]);
            Volatile.Write(ref _sequence, _sequence + 1);
            if (i % 64 == 0) Thread.Yield();
        }
        stop.Cancel();
        foreach (var reader in readers) reader.Join();
        Assert.Empty(failures);
        Assert.True(validated > 0);
    }

    private void Read(BTree tree, int seed, CancellationToken stop, List<string> failures, ref long validated)
    {
        var random = new Random(seed);
        var keys = new ulong[150 * 3];
        while (!stop.IsCancellationRequested)
        {
            ulong group = (ulong)random.Next((int)Groups);
            bool isDescending = random.Next(2) == 0;
            long before = Volatile.Read(ref _sequence);
            if ((before & 1) != 0) continue;
            int count = tree.Collect(new ScanRange { From = [group], To = [group], IsDescending = isDescending }, keys, 150);
            Volatile.ReadBarrier();
            if (_sequence != before) continue;
            Interlocked.Increment(ref validated);
            var tokens = Enumerable.Range(0, count).Select(i => keys[(i * 3) + 2]).Distinct().Count();
            bool isInOrder = Enumerable.Range(1, Math.Max(0, count - 1)).All(i => Math.Sign(keys.AsSpan((i - 1) * 3, 3).SequenceCompareTo(keys.AsSpan(i * 3, 3))) == (isDescending ? 1 : -1));
            if (count != 100 || tokens != 100 || !isInOrder)
                lock (failures) failures.Add($"{count} entries, {tokens} tokens, in order: {isInOrder}");
        }
    }
}
