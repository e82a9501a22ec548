using CsCheck;

namespace Lux.Engine.Tests.Indexes;

/// <summary>Entries hold the first letter of a text and the id of the row that has the whole text.</summary>
public sealed class TiedTreeTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char['a', 'c'], 1, 4];

    [Fact]
    public void Rows_decide_where_words_are_equal() => Gen.Select(Gen.Select(Gen.Int[1, 600], Texts).List[0, 3000], Gen.Int[1, 40]).Sample((steps, slice) =>
    {
        var rows = new Dictionary<ulong, string>();
        using var arena = new NodeArena();
        using var tree = new BTree(arena, 3, new RowTexts(rows));
        foreach (var (number, text) in steps)
        {
            // A row that is there changes its text, or goes when the text is the same one.
            ulong id = (ulong)number;
            bool isThere = rows.TryGetValue(id, out string? former);
            if (isThere) Assert.True(tree.Remove(Entry(former!, id)));
            rows.Remove(id);
            if (former == text) continue;
            rows[id] = text;
            Assert.True(tree.Insert(Entry(text, id)));
            Assert.False(tree.Insert(Entry(text, id)));
        }
        var expected = rows.OrderBy(r => r.Value, StringComparer.Ordinal).ThenBy(r => r.Key).Select(r => r.Key).ToList();
        Assert.Equal(expected.Count, tree.Count);
        Assert.Equal(expected, Ids(tree, slice, isDescending: false));
        expected.Reverse();
        Assert.Equal(expected, Ids(tree, slice, isDescending: true));
    }, iter: 100, threads: 2);

    private static ulong[] Entry(string text, ulong id) => [text[0], 0, id];

    private static List<ulong> Ids(BTree tree, int slice, bool isDescending)
    {
        List<ulong> ids = [];
        var keys = new ulong[slice * 3];
        ulong[] after = [];
        while (true)
        {
            int count = tree.Collect(new ScanRange { IsDescending = isDescending, After = after }, keys, slice);
            for (int i = 0; i < count; i++) ids.Add(keys[(i * 3) + 2]);
            if (count < slice) return ids;
            after = keys[((count - 1) * 3)..(count * 3)];
        }
    }

    private sealed class RowTexts(Dictionary<ulong, string> rows) : IKeyTies
    {
        public int Compare(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
        {
            int order = string.CompareOrdinal(rows[a[2]], rows[b[2]]);
            return order != 0 ? order : a[2].CompareTo(b[2]);
        }
    }
}
