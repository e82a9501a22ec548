using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>TDEL, and the removal of rows that have expired.</summary>
internal sealed partial class ModelDatabase
{
    /// <summary><c>TDEL t id</c>.</summary>
    public string Delete(string name, string idText)
    {
        if (!Tables.TryGetValue(name, out var table)) return NoTable(name);
        if (!long.TryParse(idText, CultureInfo.InvariantCulture, out long id)) return Resp.Error("ERR invalid row id");
        if (Find(table, id) is null) return NoRow(table, id);
        return DeleteAll(table, [id]) ?? Resp.Ok;
    }

    private string? DeleteAll(ModelTable table, IReadOnlyList<long> ids)
    {
        var gone = With([.. ids.Select(id => (table, id))]);
        if (Referring(gone, "restrict").FirstOrDefault() is { Table: not null } by)
            return Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR cannot delete row {ids[0]}: referenced by table '{by.Table.Name}'"));
        Take(gone);
        return null;
    }

    /// <summary>Removes the rows of a table that have expired.</summary>
    public void RemoveExpired(ModelTable table)
    {
        foreach (var (id, _) in table.Rows.Where(r => IsExpired(r.Value)).ToList()) Remove(table, id);
    }

    private void Remove(ModelTable table, long id)
    {
        if (table.Rows.ContainsKey(id)) Take(With([(table, id)]));
    }

    /// <summary>The rows, with those that go with them: by cascade, or because they have expired and would restrict it.</summary>
    private HashSet<(ModelTable Table, long Id)> With(HashSet<(ModelTable Table, long Id)> gone)
    {
        while (true)
        {
            var more = Referring(gone, "cascade").Concat(Referring(gone, "restrict").Where(r => IsExpired(r.Table.Rows[r.Id]))).ToList();
            if (more.Count == 0) return gone;
            foreach (var (table, id, _) in more) gone.Add((table, id));
        }
    }

    private void Take(HashSet<(ModelTable Table, long Id)> gone)
    {
        foreach (var (table, id, column) in Referring(gone, "setnull").ToList()) table.Rows[id].Values.Remove(column);
        foreach (var (table, id) in gone) table.Rows.Remove(id);
    }

    /// <summary>The rows outside of the set that refer to one inside, by references with a rule.</summary>
    private IEnumerable<(ModelTable Table, long Id, string Column)> Referring(HashSet<(ModelTable Table, long Id)> gone, string rule) =>
        from table in Tables.Values
        from column in table.Columns
        where column.Target is not null && column.OnDelete == rule
        from row in table.Rows
        where row.Value[column.Name] is long to && gone.Contains((Tables[column.Target!], to)) && !gone.Contains((table, row.Key))
        select (table, row.Key, column.Name);

    /// <summary>A table whose reference would restrict the removal of rows of <paramref name="table"/>.</summary>
    private ModelTable? Restricting(ModelTable table)
    {
        HashSet<string> taken = [table.Name];
        for (int before = 0; before < taken.Count;)
        {
            before = taken.Count;
            taken.UnionWith(Tables.Values.Where(t => t.Columns.Any(c => c.OnDelete == "cascade" && c.Target is not null && taken.Contains(c.Target))).Select(t => t.Name).ToList());
        }
        return Tables.Values.FirstOrDefault(t => t.Columns.Any(c => c.OnDelete == "restrict" && c.Target is not null && taken.Contains(c.Target)));
    }

    private string CannotExpire(ModelTable table) =>
        Resp.Error($"ERR rows of table '{table.Name}' cannot expire: a reference of table '{Restricting(table)!.Name}' restricts their removal");

    /// <summary>The error when rows could expire whose removal a reference restricts.</summary>
    private string? ExpiryError() =>
        Tables.Values.FirstOrDefault(t => (t.Ttl > 0 || t.Rows.Values.Any(r => r.Expiry != 0)) && Restricting(t) is not null) is { } table ? CannotExpire(table) : null;
}
