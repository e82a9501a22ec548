using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>TALTER RENAME, TYPE, SET, UNSET, ADD and DROP of indexes, and TRENAME.</summary>
internal sealed partial class ModelDatabase
{
    /// <summary><c>TALTER t RENAME column name</c>.</summary>
    public string RenameColumn(string name, string column, string newName) => Change(name, table =>
    {
        int at = table.Columns.FindIndex(c => c.Name == column);
        if (at < 0) return NoField(column);
        if (table.Columns.Any(c => c.Name == newName)) return Resp.Error($"ERR field '{newName}' already exists");
        table.Columns[at] = table.Columns[at] with { Name = newName };
        foreach (var composite in table.Composites.ToList()) table.Composites[table.Composites.IndexOf(composite)] = composite with { Columns = [.. composite.Columns.Select(c => c == column ? newName : c)] };
        foreach (var row in table.Rows.Values)
            if (row.Values.Remove(column, out object? value)) row.Values.Add(newName, value);
        return null;
    });

    /// <summary><c>TALTER t SET | UNSET column modifier</c>: the column becomes what <paramref name="change"/> makes of it.</summary>
    public string ChangeColumn(string name, string column, Func<ModelColumn, ModelColumn> change) => Change(name, table =>
    {
        int at = table.Columns.FindIndex(c => c.Name == column);
        if (at < 0) return NoField(column);
        var former = table.Columns[at];
        var next = table.Columns[at] = change(former);
        if (Misfit(next) is { } misfit) return misfit;
        if (next.Default is { } text && ModelValues.Read(next.Type, text, Now) is null) return WrongType(next, text);
        if (ExpiryError() is { } error) return error;
        var nulls = table.Rows.Where(r => r.Value[column] is null).ToList();
        if (next.IsNotNull && nulls.Count > 0) return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR field '{column}' is null in {nulls.Count} row{(nulls.Count == 1 ? "" : "s")} of '{name}', first id {nulls[0].Key}"));
        return next.IsUnique && !former.IsUnique ? Duplicates(table, [column]) : null;
    });

    /// <summary><c>TALTER t TYPE column type</c>.</summary>
    public string ChangeType(string name, string column, string type, string? target) => Change(name, table =>
    {
        int at = table.Columns.FindIndex(c => c.Name == column);
        if (at < 0) return NoField(column);
        var former = table.Columns[at];
        var next = table.Columns[at] = former with { Type = type, Target = target };
        if (Misfit(next) is { } misfit) return misfit;
        if (type == "json" && table.Composites.Any(c => c.Columns.Contains(column))) return Resp.Error($"ERR field '{column}' of type json cannot be indexed");
        if (target is not null && (former.Type, former.Target) != (type, target)) return Resp.Error($"ERR field '{column}' of type {former.TypeText} cannot become {next.TypeText}; add a field and copy");
        if (next.Default is { } text && ModelValues.Read(next.Type, text, Now) is null) return WrongType(next, text);
        if ((former.Type, former.Target) == (type, target)) return null;
        var wrong = table.Rows.Where(r => r.Value[column] is { } value && ModelValues.Convert(value, former.Type, type) is null).ToList();
        if (wrong.Count > 0)
            return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR {wrong.Count} rows of '{name}' do not convert to {type}, first id {wrong[0].Key}: '{ModelValues.Quoted(former.Type, wrong[0].Value[column]!)}'"));
        foreach (var row in table.Rows.Values)
            if (row[column] is { } value) row.Values[column] = ModelValues.Convert(value, former.Type, type)!;
        return table.Uniques.Where(u => u.Contains(column)).Select(u => Duplicates(table, u)).FirstOrDefault(e => e is not null);
    });

    /// <summary><c>TALTER t ADD INDEX | UNIQUE c,c</c>.</summary>
    public string AddIndex(string name, ModelComposite index) => Change(name, table =>
    {
        foreach (string column in index.Columns)
        {
            if (table.Columns.All(c => c.Name != column)) return Resp.Error($"ERR unknown field '{column}'");
            if (!ModelValues.IsOrdered(table.Column(column).Type)) return Resp.Error($"ERR field '{column}' of type {table.Column(column).Type} cannot be indexed");
        }
        if (table.Composites.Any(c => c.Columns.SequenceEqual(index.Columns))) return Resp.Error($"ERR index on fields '{string.Join(',', index.Columns)}' declared twice");
        table.Composites.Add(index);
        return index.IsUnique ? Duplicates(table, index.Columns) : null;
    });

    /// <summary><c>TALTER t DROP INDEX | UNIQUE c,c</c>.</summary>
    public string DropIndex(string name, ModelComposite index) => Change(name, table =>
        table.Composites.RemoveAll(c => c.IsUnique == index.IsUnique && c.Columns.SequenceEqual(index.Columns)) > 0 ? null : Resp.Error($"ERR index on fields '{string.Join(',', index.Columns)}' does not exist"));

    /// <summary><c>TRENAME t name</c>.</summary>
    public string Rename(string name, string newName)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        if (newName == name) return Resp.Ok;
        if (Tables.ContainsKey(newName)) return Resp.Error($"ERR table '{newName}' already exists");
        Tables.Remove(name);
        Tables.Add(table.Name = newName, table);
        foreach (var columns in Tables.Values.Select(t => t.Columns))
            for (int i = 0; i < columns.Count; i++)
                if (columns[i].Target == name) columns[i] = columns[i] with { Target = newName };
        return Resp.Ok;
    }

    /// <summary>Changes a table, or leaves it as it was and answers the error. What has expired is removed in either case.</summary>
    private string Change(string name, Func<ModelTable, string?> change)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        RemoveExpired(table);
        Tables[name] = table.Clone();
        if (change(Tables[name]) is not { } error) return Resp.Ok;
        Tables[name] = table;
        return error;
    }

    private static string NoField(string column) => Resp.Error($"ERR field '{column}' does not exist");

    /// <summary>What is wrong with a column by itself.</summary>
    private static string? Misfit(ModelColumn column)
    {
        if ((column.IsUnique || column.IsIndexed) && !ModelValues.IsOrdered(column.Type)) return Resp.Error($"ERR field '{column.Name}' of type {column.TypeText} cannot be indexed");
        string? modifier = column.OnDelete != "restrict" && column.Target is null ? "ondelete"
            : column.OnDelete == "setnull" && column.IsNotNull ? "ondelete(setnull)"
            : column.Default == "*" && column.Type is not ("timestamp" or "uuid") ? "default(*)"
            : column.Default is not null && column.Type == "vector(2)" ? "default" : null;
        return modifier is null ? null : Resp.Error($"ERR modifier '{modifier}' does not fit field '{column.Name}' of type {column.TypeText}");
    }

    /// <summary>The error that names how many rows share the values of others.</summary>
    private static string? Duplicates(ModelTable table, string[] columns)
    {
        var twins = table.Rows.Where(r => table.Rows.Any(o => o.Key != r.Key && AreEqual(r.Value, o.Value, columns))).ToList();
        if (twins.Count == 0) return null;
        string first = string.Join(',', columns.Select(c => ModelValues.Quoted(table.Column(c).Type, twins[0].Value[c]!)));
        return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR {twins.Count} values of '{string.Join(',', columns)}' are not unique, first '{first}'"));
    }
}
