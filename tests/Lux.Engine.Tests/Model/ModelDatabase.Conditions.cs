using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>The writes that look for their rows: IF, WHERE and TUPSERT.</summary>
internal sealed partial class ModelDatabase
{
    /// <summary><c>TUPDATE t id [TTL s] f v ... IF condition</c>.</summary>
    public string UpdateIf(string name, string idText, string? ttl, IReadOnlyList<Given> given, ModelCondition condition)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (Expiry(ttl, least: 0, otherwise: 0, out long expiry) is { } wrong) return wrong;
            if (UnknownField(table, given) is { } unknown) return unknown;
            if (!long.TryParse(idText, CultureInfo.InvariantCulture, out long id)) return Resp.Error("ERR invalid row id");
            var old = Find(table, id);
            if (ttl is null) expiry = old?.Expiry ?? 0;
            if (old is null) return NoRow(table, id);
            if (condition.Holds(Reader(table, id, old)) != true) return WrongValue(table, given) ?? Resp.Nil;
            if (Fill(table, given, old, expiry, out var row) is { } refused) return refused;
            if (Place(table, [row], old, id) is not { } error) return Resp.Ok;
            if (error != Again) return error;
        }
    }

    /// <summary><c>TUPDATE t SET f v ... WHERE condition [LIMIT n]</c>.</summary>
    public string UpdateWhere(string name, IReadOnlyList<Given> given, ModelCondition where, int? limit)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (UnknownField(table, given) is { } unknown) return unknown;
            var olds = Found(table, where, limit);
            if (olds.Count == 0) return WrongValue(table, given) ?? Resp.Int(0);
            SortedDictionary<long, ModelRow> rows = [];
            foreach (var (id, old) in olds)
            {
                if (Fill(table, given, old, old.Expiry, out var row) is { } refused) return refused;
                rows.Add(id, row);
            }
            if (PlaceAll(table, [.. table.Uniques.Where(u => given.Any(g => u.Contains(g.Column)))], olds, rows) is not { } error) return Resp.Int(rows.Count);
            if (error != Again) return error;
        }
    }

    /// <summary><c>TDEL t WHERE condition [LIMIT n]</c>.</summary>
    public string DeleteWhere(string name, ModelCondition where, int? limit)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        var found = Found(table, where, limit);
        return DeleteAll(table, [.. found.Keys]) ?? Resp.Int(found.Count);
    }

    /// <summary><c>TUPSERT t BY c[,c] f v ...</c>.</summary>
    public string Upsert(string name, string[] by, IReadOnlyList<Given> given)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (UnknownField(table, given) is { } unknown) return unknown;
            if (by.FirstOrDefault(b => given.LastOrDefault(g => g.Column == b)?.Text is null) is { } missing) return Resp.Error($"ERR BY needs a value for field '{missing}'");
            if (!table.Uniques.Any(u => u.ToHashSet().SetEquals(by))) return Resp.Error($"ERR table '{name}' has no unique constraint on fields '{string.Join(',', by)}'");
            string? refused = Fill(table, given, null, table.Ttl == 0 ? 0 : Now + (table.Ttl * 1000), out var inserted);
            bool isNull = refused?.EndsWith(" must not be null\r\n", StringComparison.Ordinal) == true;
            if (refused is not null && !isNull) return refused;
            if (table.Columns.FirstOrDefault(c => c.Target is not null && by.Contains(c.Name) && inserted[c.Name] is <= 0L) is { } nowhere) return Nowhere(nowhere, inserted);
            var (id, old) = table.Rows.FirstOrDefault(r => AreEqual(r.Value, inserted, by));
            if (id != 0 && IsExpired(old))
            {
                Remove(table, id);
                continue;
            }
            if (id == 0 && refused is not null) return refused;
            var row = inserted;
            if (id != 0 && Fill(table, given, old, old.Expiry, out row) is { } wrong) return wrong;
            if (Place(table, [row], id == 0 ? null : old, id) is not { } error) return Resp.Int(id == 0 ? table.NextId - 1 : id);
            if (error != Again) return error;
        }
    }

    private SortedDictionary<long, ModelRow> Found(ModelTable table, ModelCondition where, int? limit) =>
        new(Live(table).Where(r => where.Holds(Reader(table, r.Key, r.Value)) == true).Take(limit ?? int.MaxValue).ToDictionary());

    /// <summary>What is wrong with values that no row gets.</summary>
    private string? WrongValue(ModelTable table, IReadOnlyList<Given> given)
    {
        foreach (var column in table.Columns)
        {
            if (given.LastOrDefault(g => g.Column == column.Name) is not { } last) continue;
            if (last.Text is null && column.IsNotNull) return NotNull(column.Name);
            if (last.Text is not null && ModelValues.Read(column.Type, last.Text, Now) is null) return WrongType(column, last.Text);
        }
        return null;
    }

    private string? PlaceAll(ModelTable table, string[][] uniques, SortedDictionary<long, ModelRow> olds, SortedDictionary<long, ModelRow> rows)
    {
        if (RepeatedUnique(uniques, [.. rows.Values], out _) is { } repeated) return NotUnique(repeated);
        foreach (var (id, row) in rows)
        {
            foreach (var unique in uniques)
            {
                var (holder, there) = table.Rows.FirstOrDefault(r => !rows.ContainsKey(r.Key) && AreEqual(r.Value, row, unique));
                if (holder == 0) continue;
                if (!IsExpired(there)) return NotUnique(unique);
                Remove(table, holder);
                return Again;
            }
            if (table.Columns.FirstOrDefault(c => c.Target is not null && !IsThere(table, c, row, olds[id], id)) is { } nowhere) return Nowhere(nowhere, row);
        }
        foreach (var (id, row) in rows) table.Rows[id] = row;
        return null;
    }
}
