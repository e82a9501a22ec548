using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Compares everything in the tables with everything else: rows can be read by their layout, every index has exactly the entries of the rows and in order, unique values are
/// unique, references point to rows. Of tables that nobody changes meanwhile.
/// </summary>
internal sealed class TableAudit(TableEngine engine)
{
    /// <summary>Past this many the rest is counted only: a lost segment makes as many as it had rows.</summary>
    private const int MostProblems = 1000;

    private readonly List<string> _problems = [];
    private readonly RowWriter _scratch = new();
    private readonly long _now = engine.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>What does not agree, a sentence each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public long Tables { get; private set; }

    public long Rows { get; private set; }

    public long Entries { get; private set; }

    public void Run()
    {
        using var epoch = new EpochScope(engine.Epochs.NewReader());
        foreach (var table in engine.Catalog.Tables.OrderBy(NameOf, StringComparer.Ordinal))
        {
            if (table.State is not { } state) continue;
            Tables++;
            long rows = CheckRows(table, state);
            if (rows != table.RowCount) Add($"table '{NameOf(table)}': {rows} rows, but {table.RowCount} are counted");
            Rows += rows;
            foreach (var index in state.Indexes) Check(table, state, index, rows);
        }
    }

    private static string NameOf(Table table) => new TableName(table.Database.Name, table.Name).ToString();

    private long CheckRows(Table table, TableState state)
    {
        long count = 0;
        var layouts = state.Definition.RowLayouts();
        for (ulong id = 1; id < table.NextId; id++)
        {
            long place = table.Places.Get(id);
            if (place == 0) continue;
            count++;
            if (WhatIsWrong(state, layouts, table.RowAt(place), place, id) is { } wrong) Add($"table '{NameOf(table)}', row {id}: {wrong}");
        }
        return count;
    }

    private unsafe string? WhatIsWrong(TableState state, RowLayout[] layouts, ReadOnlySpan<byte> bytes, long place, ulong id)
    {
        if (Effect.IdOf(engine.Log.At(place)) != id) return $"the log has row {Effect.IdOf(engine.Log.At(place))} there";
        int version = RowHeader.VersionOf(bytes);
        if (version < 1 || version > layouts.Length) return $"its layout {version} is not known";
        _scratch.Clear();
        if (!layouts[version - 1].Validator.TryCanonicalise(0, RowHeader.ArrayOf(bytes), 0, _scratch, out var error)) return error.Message;
        var row = new StoredRow(state, bytes, id);
        foreach (var reference in state.References)
        {
            if (StoredValue.TryInt(row.Value(reference.Ordinal), out long target) && (target <= 0 || reference.Target.Places.Get((ulong)target) == 0))
                return $"field '{state.Columns[reference.Ordinal].Name}' refers to row {target} of table '{reference.Target.Name}', which is not there";
        }
        return null;
    }

    private void Check(Table table, TableState state, TableIndex index, long rows)
    {
        string name = $"index of table '{NameOf(table)}' on {string.Join(",", index.Definition.Columns)}";
        if (index.Tree.Count != rows) Add($"{name}: {index.Tree.Count} entries for {rows} rows");
        int words = index.Layout.Words;
        const int Part = 1024;
        var keys = new ulong[Part * words];
        ulong[] last = [];
        var key = new ulong[RowChange.MaxKeyWords];
        while (index.Tree.Collect(new ScanRange { After = last }, keys, Part) is > 0 and var count)
        {
            for (int i = 0; i < count; i++)
            {
                var entry = keys.AsSpan(i * words, words);
                Entries++;
                long place = table.Places.Get(entry[^1]);
                if (place == 0) Add($"{name}: an entry of row {entry[^1]}, which is not there");
                else if (!RowChange.KeyOf(state, index, entry[^1], place, key).SequenceEqual(entry)) Add($"{name}: the entry of row {entry[^1]} is not its value");
                else if (last.Length > 0) CheckOrder(state, index, name, last, entry);
                last = entry.ToArray();
            }
        }
    }

    private void CheckOrder(TableState state, TableIndex index, string name, ulong[] last, Span<ulong> entry)
    {
        if (index.Ties.Compare(last, entry) >= 0) Add($"{name}: row {entry[^1]} is out of order");
        if (!index.IsUnique || !index.Ties.AreEqual(last, entry) || IsExpired(state, last[^1]) || IsExpired(state, entry[^1])) return;
        index.KeyOf(state, RowOf(state, entry[^1]), entry[^1], new ulong[RowChange.MaxKeyWords], out bool hasNull);
        if (!hasNull) Add($"{name}: rows {last[^1]} and {entry[^1]} have the same value, which must be unique");
    }

    private static ReadOnlySpan<byte> RowOf(TableState state, ulong id) => state.Table.RowAt(state.Table.Places.Get(id));

    /// <summary>An expired row that is not yet removed keeps no other from having its values.</summary>
    private bool IsExpired(TableState state, ulong id) => RowHeader.IsExpired(RowOf(state, id), _now);

    private void Add(string problem)
    {
        if (_problems.Count < MostProblems) _problems.Add(problem);
        else if (_problems.Count == MostProblems) _problems.Add("... and more");
    }
}
