using System.Globalization;
using Lux.Language;

namespace Lux.Engine.Tests.Tables;

/// <summary>The tables as anyone would write them down in a hurry: what the engine must agree with. Replies are without line ends.</summary>
internal sealed class NaiveTables(List<NaiveTable> tables)
{
    public List<NaiveTable> Tables => tables;

    public NaiveTable this[string name] => tables.Single(t => t.Name == name);

    public string Insert(string name, IReadOnlyList<(string Column, string? Value)> given)
    {
        var table = this[name];
        Dictionary<string, string> row = [];
        foreach (var column in table.Columns)
            if (column.Default is { } value) row[column.Name] = value;
        if (Write(table, table.NextId, row, given) is { } error) return error;
        return ":" + table.NextId++.ToString(CultureInfo.InvariantCulture);
    }

    public string Update(string name, int id, IReadOnlyList<(string Column, string? Value)> given)
    {
        var table = this[name];
        if (!table.Rows.TryGetValue(id, out var old)) return $"-ERR row {id} not found in table '{name}'";
        return Write(table, id, new(old), given) ?? "+OK";
    }

    public string Delete(string name, int id)
    {
        if (!this[name].Rows.ContainsKey(id)) return $"-ERR row {id} not found in table '{name}'";
        HashSet<(NaiveTable Table, int Id)> gone = [(this[name], id)];
        while (Referring(gone, OnDelete.Cascade).FirstOrDefault(r => !gone.Contains((r.Table, r.Id))) is { Table: not null } next) gone.Add((next.Table, next.Id));
        if (Referring(gone, OnDelete.Restrict).Any(r => !gone.Contains((r.Table, r.Id)))) return $"-ERR cannot delete row {id}: referenced by table";
        foreach (var (table, row, column) in Referring(gone, OnDelete.SetNull).ToList()) table.Rows[row].Remove(column);
        foreach (var (table, row) in gone) table.Rows.Remove(row);
        return "+OK";
    }

    public string Add(string name, NaiveColumn column)
    {
        var table = this[name];
        if (table.Columns.Any(c => c.Name == column.Name)) return $"-ERR field '{column.Name}' already exists";
        if (column is { IsNotNull: true, Default: null } && table.Rows.Count > 0) return $"-ERR field '{column.Name}' needs a default: table has {table.Rows.Count} rows";
        if (column is { IsUnique: true, Default: { } value } && table.Rows.Count > 1) return $"-ERR {table.Rows.Count} values of '{column.Name}' are not unique, first '{value}'";
        table.Columns.Add(column);
        if (column.Default is { } fill)
            foreach (var row in table.Rows.Values) row[column.Name] = fill;
        return "+OK";
    }

    public string Drop(string name, string column)
    {
        var table = this[name];
        int at = table.Columns.FindIndex(c => c.Name == column);
        if (at < 0) return $"-ERR field '{column}' does not exist";
        table.Columns.RemoveAt(at);
        foreach (var row in table.Rows.Values) row.Remove(column);
        return "+OK";
    }

    private string? Write(NaiveTable table, int id, Dictionary<string, string> row, IReadOnlyList<(string Column, string? Value)> given)
    {
        foreach (var (column, _) in given)
            if (table.Columns.All(c => c.Name != column)) return $"-ERR unknown field '{column}'";
        foreach (var (column, value) in given)
        {
            row.Remove(column);
            if (value is not null) row[column] = value;
        }
        foreach (var column in table.Columns)
            if (column.Type == "int" && row.TryGetValue(column.Name, out string? text) && !long.TryParse(text, CultureInfo.InvariantCulture, out _)) return $"-ERR field '{column.Name}' expects int, got '{text}'";
        foreach (var column in table.Columns)
            if (column.IsNotNull && !row.ContainsKey(column.Name)) return $"-ERR field '{column.Name}' must not be null";
        foreach (var unique in table.Uniques)
        {
            if (!unique.All(row.ContainsKey)) continue;
            if (table.Rows.Any(r => r.Key != id && unique.All(c => r.Value.GetValueOrDefault(c) == row[c])))
                return unique.Length == 1 ? $"-ERR unique constraint violation on field '{unique[0]}'" : $"-ERR unique constraint violation on fields '{string.Join(',', unique)}'";
        }
        foreach (var column in table.Columns)
        {
            if (column.Target is null || !row.TryGetValue(column.Name, out string? target)) continue;
            if (!this[column.Target].Rows.ContainsKey(int.Parse(target, CultureInfo.InvariantCulture))) return $"-ERR foreign key violation: {column.Name}={target} not found in table '{column.Target}'";
        }
        table.Rows[id] = row;
        return null;
    }

    private IEnumerable<(NaiveTable Table, int Id, string Column)> Referring(HashSet<(NaiveTable Table, int Id)> gone, OnDelete rule) =>
        from table in tables
        from column in table.Columns
        where column.Target is not null && column.OnDelete == rule
        from row in table.Rows
        where row.Value.TryGetValue(column.Name, out string? to) && gone.Contains((this[column.Target!], int.Parse(to, CultureInfo.InvariantCulture)))
        select (table, row.Key, column.Name);
}
