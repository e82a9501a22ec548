using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>TCREATE, TDROP, TALTER, TLIST and TSCHEMA.</summary>
internal sealed partial class ModelDatabase
{
    /// <summary><c>TCREATE</c> of a definition that is right by itself.</summary>
    public string Create(ModelTable table)
    {
        if (Tables.ContainsKey(table.Name)) return Resp.Error($"ERR table '{table.Name}' already exists");
        if (table.Columns.FirstOrDefault(c => c.Target is not null && c.Target != table.Name && !Tables.ContainsKey(c.Target)) is { } astray)
            return Resp.Error($"ERR referenced table '{astray.Target}' does not exist");
        Tables.Add(table.Name, table);
        if (ExpiryError() is not { } error) return Resp.Ok;
        Tables.Remove(table.Name);
        return error;
    }

    /// <summary><c>TDROP t</c>.</summary>
    public string Drop(string name)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        if (Tables.Values.FirstOrDefault(t => t != table && t.Columns.Any(c => c.Target == name)) is { } other)
            return Resp.Error($"ERR cannot drop table '{name}': referenced by table '{other.Name}'");
        Tables.Remove(name);
        return Resp.Ok;
    }

    /// <summary><c>TALTER t ADD column</c>.</summary>
    public string AddColumn(string name, ModelColumn column)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        RemoveExpired(table);
        if (table.Columns.Any(c => c.Name == column.Name)) return Resp.Error($"ERR field '{column.Name}' already exists");
        if (column.Target is not null && !Tables.ContainsKey(column.Target)) return Resp.Error($"ERR referenced table '{column.Target}' does not exist");
        table.Columns.Add(column);
        string? error = ExpiryError() ?? CheckFill(table, column);
        if (error is not null)
        {
            table.Columns.Remove(column);
            return error;
        }
        if (DefaultOf(column) is { } fill)
            foreach (var row in table.Rows.Values) row.Values[column.Name] = fill;
        return Resp.Ok;
    }

    /// <summary><c>TALTER t DROP column</c>.</summary>
    public string DropColumn(string name, string column)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        RemoveExpired(table);
        int at = table.Columns.FindIndex(c => c.Name == column);
        if (at < 0) return Resp.Error($"ERR field '{column}' does not exist");
        if (table.Composites.FirstOrDefault(c => c.Columns.Contains(column)) is { } needed)
            return Resp.Error($"ERR cannot drop field '{column}': index on fields '{string.Join(',', needed.Columns)}' needs it");
        if (table.Columns.Count == 1) return Resp.Error($"ERR cannot drop field '{column}': it is the last one of table '{name}'; use TDROP");
        table.Columns.RemoveAt(at);
        foreach (var row in table.Rows.Values) row.Values.Remove(column);
        return Resp.Ok;
    }

    /// <summary><c>TALTER t SET TTL s</c>, or with null <c>TALTER t UNSET TTL</c>.</summary>
    public string SetTtl(string name, long? seconds)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        RemoveExpired(table);
        long former = table.Ttl;
        table.Ttl = seconds ?? 0;
        if (ExpiryError() is not { } error) return Resp.Ok;
        table.Ttl = former;
        return error;
    }

    /// <summary><c>TLIST</c>.</summary>
    public string List() => Resp.Array([.. Tables.Keys.Select(Resp.Bulk)]);

    private string? CheckFill(ModelTable table, ModelColumn column)
    {
        int rows = table.Rows.Count;
        if (column is { IsNotNull: true, Default: null } && rows > 0) return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR field '{column.Name}' needs a default: table has {rows} rows"));
        if (DefaultOf(column) is not { } fill) return null;
        if (column.IsUnique && rows > 1)
            return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR {rows} values of '{column.Name}' are not unique, first '{ModelValues.Quoted(column.Type, fill)}'"));
        return null;
    }
}
