using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>TGET, TQUERY and TCOUNT.</summary>
internal sealed partial class ModelDatabase
{
    /// <summary><c>TGET t id [FORMAT ROWS]</c>.</summary>
    public string Get(string name, string idText, bool isRows)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        if (!long.TryParse(idText, CultureInfo.InvariantCulture, out long id)) return Resp.Error("ERR invalid row id");
        if (Find(table, id) is not { } row) return isRows ? Resp.Nil : NoRow(table, id);
        return isRows ? Resp.Bulk(Packed(table, id, row)) : Resp.Array(Pairs(table, row, ""));
    }

    /// <summary><c>TCOUNT t [WHERE condition]</c>.</summary>
    public string Count(string name, ModelCondition? where) =>
        !Tables.TryGetValue(name, out var table) ? NoTable(name) : Resp.Int(Live(table).Count(r => where is null || where.Holds(Reader(table, r.Key, r.Value)) == true));

    /// <summary><c>TQUERY</c>.</summary>
    public string Query(ModelQuery query)
    {
        if (!Tables.TryGetValue(query.Table, out var table)) return NoTable(query.Table);
        var rows = Live(table).Where(r => query.Where is null || query.Where.Holds(Reader(table, r.Key, r.Value)) == true).ToList();
        rows.Sort((a, b) =>
        {
            foreach (var (field, isDescending) in query.Order)
                if (ModelValues.Compare(Reader(table, a.Key, a.Value)(field), Reader(table, b.Key, b.Value)(field)) is var order and not 0) return isDescending ? -order : order;
            return (query.Order.Count > 0 && query.Order[^1].IsDescending ? -1 : 1) * a.Key.CompareTo(b.Key);
        });
        return Resp.Array([.. rows.Skip(query.Offset ?? 0).Take(query.Limit ?? int.MaxValue).Select(r => query.IsRows ? RowOf(query, table, r.Key, r.Value) : TextOf(query, table, r.Key, r.Value))]);
    }

    /// <summary>The table at the end of a path of references.</summary>
    public ModelTable TableAt(ModelTable table, string path) => path.Length == 0 ? table : path.Split('.').Aggregate(table, (at, step) => Tables[at.Column(step).Target!]);

    /// <summary>The type of a field.</summary>
    public string TypeOf(ModelTable table, string field)
    {
        var at = TableAt(table, ModelQuery.Parent(field));
        string name = field[(field.LastIndexOf('.') + 1)..];
        return name == "id" ? "int" : at.Column(name).Type;
    }

    /// <summary>The fields of a row, also those of the rows that it refers to; of a row that is not seen all are null.</summary>
    private Func<string, object?> Reader(ModelTable table, long id, ModelRow row) => field =>
    {
        var (at, atId, atRow) = At(table, id, row, ModelQuery.Parent(field));
        string name = field[(field.LastIndexOf('.') + 1)..];
        return atRow is null ? null : name == "id" ? atId : atRow[name];
    };

    private (ModelTable Table, long Id, ModelRow? Row) At(ModelTable table, long id, ModelRow? row, string path)
    {
        foreach (string step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            id = row?[step] is long to ? to : 0;
            table = Tables[table.Column(step).Target!];
            row = Find(table, id);
        }
        return (table, id, row);
    }

    private string TextOf(ModelQuery query, ModelTable table, long id, ModelRow row)
    {
        List<string> items = [Resp.Int(id)];
        foreach (string field in query.Select)
        {
            if (Reader(table, id, row)(field) is not { } value) continue;
            items.Add(Resp.Bulk(Label(query, table, ModelQuery.Parent(field)) + field[(field.LastIndexOf('.') + 1)..]));
            items.Add(Resp.Bulk(ModelValues.Answer(TypeOf(table, field), value)));
        }
        if (query.Select.Count > 0) return Resp.Array(items);
        items.AddRange(Pairs(table, row, ""));
        foreach (string join in query.Joins)
            if (At(table, id, row, join) is { Row: { } joined } at) items.AddRange(Pairs(at.Table, joined, Label(query, table, join)));
        return Resp.Array(items);
    }

    private string RowOf(ModelQuery query, ModelTable table, long id, ModelRow row)
    {
        if (query.Select.Count > 0)
            return Resp.Bulk(ModelValues.PackedArray([ModelValues.Packed(id), .. query.Select.Select(f => ModelValues.Packed(TypeOf(table, f), Reader(table, id, row)(f)))]));
        var joined = query.Joins.Select(j => At(table, id, row, j)).Select(at => at.Row is null ? [0xc0] : Packed(at.Table, at.Id, at.Row));
        return Resp.Bulk(ModelValues.PackedArray([ModelValues.Packed(id), .. table.Columns.Select(c => ModelValues.Packed(c.Type, row[c.Name])), .. joined]));
    }

    // What comes before the name of a joined column: its table, or the path where that is answered twice.
    private string Label(ModelQuery query, ModelTable table, string path)
    {
        if (path.Length == 0) return "";
        string name = TableAt(table, path).Name;
        return (query.Answered.Any(p => p != path && TableAt(table, p).Name == name) ? path : name) + ".";
    }

    private static byte[] Packed(ModelTable table, long id, ModelRow row) =>
        ModelValues.PackedArray([ModelValues.Packed(id), .. table.Columns.Select(c => ModelValues.Packed(c.Type, row[c.Name]))]);

    private static List<string> Pairs(ModelTable table, ModelRow row, string label) =>
        [.. table.Columns.Where(c => row[c.Name] is not null).SelectMany(c => new[] { Resp.Bulk(label + c.Name), Resp.Bulk(ModelValues.Answer(c.Type, row[c.Name]!)) })];
}
