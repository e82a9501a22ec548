using System.Globalization;
using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>TINSERT and TUPDATE.</summary>
internal sealed partial class ModelDatabase
{
    private const string Again = "again";   // an expired row was in the way and is gone now

    /// <summary><c>TINSERT t [TTL s] f v ...</c>.</summary>
    public string Insert(string name, string? ttl, IReadOnlyList<Given> given)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (Expiry(ttl, least: 1, otherwise: table.Ttl == 0 ? 0 : Now + (table.Ttl * 1000), out long expiry) is { } wrong) return wrong;
            if (UnknownField(table, given) is { } unknown) return unknown;
            if (Fill(table, given, null, expiry, out var row) is { } refused) return refused;
            if (Place(table, [row], null, 0) is not { } error) return Resp.Int(table.NextId - 1);
            if (error != Again) return error;
        }
    }

    /// <summary><c>TINSERT t [TTL s] ROWS row ...</c>.</summary>
    public string InsertRows(string name, string? ttl, IReadOnlyList<IReadOnlyList<PackedValue>> packed)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (Expiry(ttl, least: 1, otherwise: table.Ttl == 0 ? 0 : Now + (table.Ttl * 1000), out long expiry) is { } wrong) return wrong;
            List<ModelRow> rows = [];
            for (int i = 0; i < packed.Count; i++)
            {
                string? refused = FillWhole(table, packed[i], expiry, out var row);
                if (refused is not null) return packed.Count > 1 ? Resp.InRow(refused, i + 1) : refused;
                rows.Add(row);
            }
            if (RepeatedUnique(table.Uniques, rows, out int at) is { } repeated) return Resp.InRow(NotUnique(repeated), at + 1);
            long first = table.NextId;
            if (Place(table, rows, null, 0) is not { } error) return Resp.Array([.. rows.Select((_, i) => Resp.Int(first + i))]);
            if (error != Again) return error;
        }
    }

    /// <summary><c>TUPDATE t id [TTL s] f v ...</c>.</summary>
    public string Update(string name, string idText, string? ttl, IReadOnlyList<Given> given)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (!long.TryParse(idText, CultureInfo.InvariantCulture, out long id)) return Resp.Error("ERR invalid row id");
            var old = Find(table, id);
            if (Expiry(ttl, least: 0, otherwise: old?.Expiry ?? 0, out long expiry) is { } wrong) return wrong;
            if (UnknownField(table, given) is { } unknown) return unknown;
            if (old is null) return NoRow(table, id);
            if (Fill(table, given, old, expiry, out var row) is { } refused) return refused;
            if (Place(table, [row], old, id) is not { } error) return Resp.Ok;
            if (error != Again) return error;
        }
    }

    /// <summary><c>TUPDATE t id [TTL s] ROWS row</c>.</summary>
    public string UpdateRow(string name, string idText, string? ttl, IReadOnlyList<PackedValue> packed)
    {
        while (true)
        {
            if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
            if (!long.TryParse(idText, CultureInfo.InvariantCulture, out long id)) return Resp.Error("ERR invalid row id");
            var old = Find(table, id);
            if (Expiry(ttl, least: 0, otherwise: old?.Expiry ?? 0, out long expiry) is { } wrong) return wrong;
            if (FillWhole(table, packed, expiry, out var row) is { } refused) return refused;
            if (old is null) return NoRow(table, id);
            if (Place(table, [row], old, id) is not { } error) return Resp.Ok;
            if (error != Again) return error;
        }
    }

    private string? Expiry(string? ttl, long least, long otherwise, out long expiry)
    {
        expiry = otherwise;
        if (ttl is null) return null;
        if (!long.TryParse(ttl, CultureInfo.InvariantCulture, out long seconds) || seconds < least || seconds > 10_000_000_000)
            return Resp.Error($"ERR TTL must be a number of seconds from {least.ToString(CultureInfo.InvariantCulture)} to 10000000000, got '{ttl}'");
        expiry = seconds == 0 ? 0 : Now + (seconds * 1000);
        return null;
    }

    private static string? UnknownField(ModelTable table, IReadOnlyList<Given> given) =>
        given.FirstOrDefault(g => table.Columns.All(c => c.Name != g.Column)) is { } unknown ? Resp.Error($"ERR unknown field '{unknown.Column}'") : null;

    /// <summary>The row that text makes: what is not given is the default or, of an update, what it was.</summary>
    private string? Fill(ModelTable table, IReadOnlyList<Given> given, ModelRow? old, long expiry, out ModelRow row)
    {
        row = new([], expiry);
        foreach (var column in table.Columns)
        {
            var last = given.LastOrDefault(g => g.Column == column.Name);
            object? value = last is null ? old is null ? DefaultOf(column) : old[column.Name]
                : last.Text is null ? null : ModelValues.Read(column.Type, last.Text, Now);
            if (value is null && last?.Text is not null) return WrongType(column, last.Text);
            if (value is not null) row.Values[column.Name] = value;
        }
        return Whole(table, row);
    }

    /// <summary>The row that a packed array makes.</summary>
    private string? FillWhole(ModelTable table, IReadOnlyList<PackedValue> packed, long expiry, out ModelRow row)
    {
        row = new([], expiry);
        if (packed.Count != table.Columns.Count) return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR row has {packed.Count} values, table '{table.Name}' has {table.Columns.Count} columns"));
        for (int i = 0; i < packed.Count; i++)
        {
            var column = table.Columns[i];
            if (packed[i].Wrong is { } wrong) return WrongType(column, wrong);
            object? value = packed[i].IsDefault ? DefaultOf(column) : packed[i].IsNow ? Now : packed[i].Value;
            if (value is null && column.IsNotNull) return NotNull(column.Name);
            if (value is not null) row.Values[column.Name] = value;
        }
        return Whole(table, row);
    }

    // Bytes are a character each; the text of a default is UTF-8.
    private object? DefaultOf(ModelColumn column) =>
        column.Default is null ? null : column.Type == "bytes" ? Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(column.Default)) : ModelValues.Read(column.Type, column.Default, Now);

    /// <summary>What is wrong with a row by itself.</summary>
    private static string? Whole(ModelTable table, ModelRow row)
    {
        if (table.Columns.FirstOrDefault(c => c.IsNotNull && row[c.Name] is null) is { } missing) return NotNull(missing.Name);
        return table.Columns.FirstOrDefault(c => c.Target is not null && row[c.Name] is <= 0L) is { } nowhere ? Nowhere(nowhere, row) : null;
    }

    private static string Nowhere(ModelColumn column, ModelRow row) =>
        Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR foreign key violation: {column.Name}={row[column.Name]} not found in table '{column.Target}'"));

    private static string NotUnique(string[] columns) =>
        Resp.Error(columns.Length == 1 ? $"ERR unique constraint violation on field '{columns[0]}'" : $"ERR unique constraint violation on fields '{string.Join(',', columns)}'");

    private static bool AreEqual(ModelRow a, ModelRow b, string[] columns) => columns.All(c => a[c] is { } value && ModelValues.Compare(value, b[c]) == 0);

    /// <summary>The unique columns in which a row repeats one before it.</summary>
    private static string[]? RepeatedUnique(IEnumerable<string[]> uniques, List<ModelRow> rows, out int row)
    {
        for (row = 0; row < rows.Count; row++)
            foreach (var unique in uniques)
                if (Repeats(rows, row, unique)) return unique;
        return null;
    }

    private static bool Repeats(List<ModelRow> rows, int row, string[] unique) => rows.Take(row).Any(r => AreEqual(r, rows[row], unique));

    /// <summary>Puts new rows in, or one in place of <paramref name="old"/>: null, an error, or <see cref="Again"/>.</summary>
    private string? Place(ModelTable table, List<ModelRow> rows, ModelRow? old, long id)
    {
        if (rows[0].Expiry != 0 && Restricting(table) is not null) return CannotExpire(table);
        for (int i = 0; i < rows.Count; i++)
        {
            long own = old is null ? table.NextId + i : id;
            string? error = null;
            foreach (var unique in table.Uniques)
            {
                var (holder, there) = table.Rows.FirstOrDefault(r => r.Key != own && AreEqual(r.Value, rows[i], unique));
                if (holder == 0) continue;
                if (!IsExpired(there))
                {
                    error = NotUnique(unique);
                    break;
                }
                Remove(table, holder);
                return Again;
            }
            error ??= table.Columns.Where(c => c.Target is not null && !IsThere(table, c, rows[i], old, own)).Select(c => Nowhere(c, rows[i])).FirstOrDefault();
            if (error is not null) return rows.Count > 1 ? Resp.InRow(error, i + 1) : error;
        }
        foreach (var row in rows) table.Rows[old is null ? table.NextId++ : id] = row;
        return null;
    }

    /// <summary>Whether the row that a reference names can be referred to: it is seen, a row of the same command before this one, or what the row referred to before.</summary>
    private bool IsThere(ModelTable table, ModelColumn column, ModelRow row, ModelRow? old, long own)
    {
        if (row[column.Name] is not long id || (old?[column.Name] is long was && was == id)) return true;
        return Find(Tables[column.Target!], id) is not null || (old is null && column.Target == table.Name && id >= table.NextId && id < own);
    }
}
