namespace Lux.Engine.Tests.Tables;

/// <summary>Compares the indexes of every table with its rows.</summary>
internal static class IndexAudit
{
    public static void Check(TableEngine engine)
    {
        CheckIndexes(engine);
        Assert.Empty(Problems(engine));
    }

    /// <summary>What lux-server --check finds.</summary>
    public static IReadOnlyList<string> Problems(TableEngine engine)
    {
        var audit = new TableAudit(engine);
        audit.Run();
        return audit.Problems;
    }

    /// <summary>The indexes alone: references may point to rows that are lost.</summary>
    public static void CheckIndexes(TableEngine engine)
    {
        using var epoch = new EpochScope(engine.Epochs.NewReader());
        foreach (var table in engine.Catalog.Tables)
        {
            List<ulong> ids = [];
            for (ulong id = 1; id < table.NextId; id++)
                if (table.Places.Get(id) != 0) ids.Add(id);
            Assert.Equal(ids.Count, table.RowCount);
            long expiring = ids.Count(id => RowHeader.Expires(table.RowAt(table.Places.Get(id))));
            Assert.Equal(expiring, table.Expiry?.Count ?? 0);
            Assert.Equal(expiring, table.Expiry?.CountDue(long.MaxValue) ?? 0);
            foreach (var index in table.State!.Indexes) Check(table, index, ids);
        }
    }

    private static void Check(Table table, TableIndex index, List<ulong> ids)
    {
        string name = $"{table.Name} on {string.Join(",", index.Definition.Columns)}";
        int words = index.Layout.Words;
        var keys = new ulong[(ids.Count + 1) * words];
        int count = index.Tree.Collect(new ScanRange(), keys, ids.Count + 1);
        Assert.True(ids.Count == count && ids.Count == index.Tree.Count, $"{name}: {count} entries, {ids.Count} rows");
        HashSet<ulong> seen = [];
        for (int i = 0; i < count; i++)
        {
            var entry = keys.AsSpan(i * words, words);
            long place = table.Places.Get(entry[^1]);
            Assert.True(place != 0 && seen.Add(entry[^1]), $"{name}: entry of row {entry[^1]}, which is not there or has two");
            Assert.Equal(RowChange.KeyOf(table.State!, index, entry[^1], place, new ulong[RowChange.MaxKeyWords]), entry);
            if (i > 0) Assert.True(index.Ties.Compare(keys.AsSpan((i - 1) * words, words), entry) < 0, $"{name}: row {entry[^1]} is out of order");
        }
    }
}
