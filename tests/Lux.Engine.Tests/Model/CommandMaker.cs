using System.Globalization;
using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>Makes random commands that fit, mostly, the tables of a model at the time.</summary>
internal sealed partial class CommandMaker(Random random, ModelDatabase model)
{
    private static readonly string[] TableNames = ["a", "b", "été", "d"];

    /// <summary>A command, any.</summary>
    public Command Next()
    {
        if (random.Next(40) == 0) return Get(new("nowhere"));
        string name = TableNames[random.Next(TableNames.Length)];
        if (!model.Tables.TryGetValue(name, out var table) && (model.Tables.Count < 3 || random.Next(10) == 0)) return Create(name);
        table ??= model.Tables.Values.ElementAt(random.Next(model.Tables.Count));
        return random.Next(100) switch
        {
            < 4 => Batch(),
            < 22 => Insert(table),
            < 32 => InsertRows(table),
            < 44 => Update(table),
            < 47 => UpdateRow(table),
            < 51 => UpdateIf(table),
            < 55 => UpdateWhere(table),
            < 60 => Upsert(table),
            < 67 => Delete(table),
            < 69 => DeleteWhere(table),
            < 73 => Get(table),
            < 82 => Query(table),
            < 85 => Group(table),
            < 88 => Count(table),
            < 96 => Alter(table),
            < 97 => Command.Of(TableCommand.TList, [], m => m.List()),
            < 98 => Drop(table),
            _ => Batch(),
        };
    }

    private Command Insert(ModelTable table)
    {
        string? ttl = Ttl(table, least: 1);
        var given = Pairs(table);
        return new(TableCommand.TInsert, [.. Words(table.Name), .. TtlWords(ttl), .. Words(table, given)], m => m.Insert(table.Name, ttl, given));
    }

    private Command InsertRows(ModelTable table)
    {
        string? ttl = Ttl(table, least: 1);
        var rows = Enumerable.Range(0, random.Next(1, 4)).Select(_ => PackedRow(table)).ToList();
        return new(TableCommand.TInsert, [.. Words(table.Name), .. TtlWords(ttl), .. Words("ROWS"), .. rows.Select(Bytes)], m => m.InsertRows(table.Name, ttl, rows));
    }

    private Command Update(ModelTable table)
    {
        string id = Id(table);
        string? ttl = Ttl(table, least: 0);
        List<Given> given = ttl is not null && random.Next(2) == 0 ? [] : Pairs(table);
        return new(TableCommand.TUpdate, [.. Words(table.Name, id), .. TtlWords(ttl), .. Words(table, given)], m => m.Update(table.Name, id, ttl, given));
    }

    private Command UpdateRow(ModelTable table)
    {
        string id = Id(table);
        string? ttl = Ttl(table, least: 0);
        var row = PackedRow(table);
        return new(TableCommand.TUpdate, [.. Words(table.Name, id), .. TtlWords(ttl), .. Words("ROWS"), Bytes(row)], m => m.UpdateRow(table.Name, id, ttl, row));
    }

    private Command Delete(ModelTable table)
    {
        string id = Id(table);
        return Command.Of(TableCommand.TDel, [table.Name, id], m => m.Delete(table.Name, id));
    }

    private Command Get(ModelTable table)
    {
        string id = Id(table);
        bool isRows = random.Next(2) == 0;
        return Command.Of(TableCommand.TGet, [table.Name, id, .. isRows ? new[] { "FORMAT", "ROWS" } : []], m => m.Get(table.Name, id, isRows));
    }

    private Command Drop(ModelTable table) => Command.Of(TableCommand.TDrop, [table.Name], m => m.Drop(table.Name));

    /// <summary>An id: mostly of a row, also of one that has expired or was deleted, seldom none.</summary>
    private string Id(ModelTable table)
    {
        if (random.Next(30) == 0) return random.Next(2) == 0 ? "0" : "x";
        long id = table.Rows.Count > 0 && random.Next(4) > 0 ? table.Rows.Keys.ElementAt(random.Next(table.Rows.Count)) : random.Next(1, (int)table.NextId + 2);
        return id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A time to live, mostly none; the tests' clock goes in such steps.</summary>
    private string? Ttl(ModelTable table, int least) => random.Next(table.Ttl > 0 ? 4 : 8) switch
    {
        0 => random.Next(least, 6).ToString(CultureInfo.InvariantCulture),
        1 when random.Next(6) == 0 => random.Next(3) switch { 0 => "0", 1 => "-1", _ => "soon" },
        _ => null,
    };

    private List<Given> Pairs(ModelTable table)
    {
        List<Given> given = [];
        foreach (var column in table.Columns)
        {
            bool isNeeded = column.IsNotNull && random.Next(10) > 0;
            if (!isNeeded && random.Next(4) == 0) continue;
            given.Add(new(column.Name, !isNeeded && random.Next(8) == 0 ? null : Text(column)));
        }
        if (given.Count > 0 && random.Next(20) == 0) given.Add(given[random.Next(given.Count)] with { Text = null });
        if (given.Count == 0 || random.Next(60) == 0) given.Add(random.Next(4) > 0 || table.Columns.Count == 0 ? new(table.Columns[0].Name, null) : new("nope", "1"));
        return given;
    }

    /// <summary>The text of a value for a column; of a ref mostly the id of a row.</summary>
    private string Text(ModelColumn column) =>
        column.Target is not null && model.Tables.TryGetValue(column.Target, out var target) && target.Rows.Count > 0 && random.Next(6) > 0
            ? target.Rows.Keys.ElementAt(random.Next(target.Rows.Count)).ToString(CultureInfo.InvariantCulture)
            : ModelValues.Text(random, column.Type);

    private List<PackedValue> PackedRow(ModelTable table)
    {
        List<PackedValue> row = [.. table.Columns.Select(PackedValue)];
        if (random.Next(40) == 0) row.Add(new([0xc0], null));
        return row;
    }

    private PackedValue PackedValue(ModelColumn column)
    {
        int kind = random.Next(column.IsNotNull ? 70 : 30);
        if (kind == 0 && column.Type is not ("str" or "bytes")) return new([0xa5, .. "wrong"u8], null) { Wrong = "wrong" };
        if (kind == 0) return new([0x07], null) { Wrong = "7" };
        if (kind < 3) return new([0xd4, 1, 0], null) { IsDefault = true };
        if (kind < 5 && column.Type == "timestamp") return new([0xd4, 3, 0], null) { IsNow = true };
        if (kind < 8) return new([0xc0], null);
        object value = ModelValues.Read(column.Type, Text(column), model.Now) ?? ModelValues.Read(column.Type, ModelValues.Right(random, column.Type), model.Now)!;
        return new(ModelValues.Packed(column.Type, value), value);
    }

    private static byte[] Bytes(List<PackedValue> row) => ModelValues.PackedArray([.. row.Select(v => v.Bytes)]);

    private static byte[][] Words(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];

    private static byte[][] TtlWords(string? ttl) => ttl is null ? [] : Words("TTL", ttl);

    private static IEnumerable<byte[]> Words(ModelTable table, IEnumerable<Given> given)
    {
        foreach (var (column, text) in given)
        {
            yield return Encoding.UTF8.GetBytes(text is null ? "NULL" : column);
            yield return text is null ? Encoding.UTF8.GetBytes(column) : ModelValues.Wire(table.Columns.FirstOrDefault(c => c.Name == column)?.Type ?? "str", text);
        }
    }
}
