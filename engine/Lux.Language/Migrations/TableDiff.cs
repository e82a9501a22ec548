using System.Globalization;

namespace Lux.Language;

/// <summary>The steps within one table that is there before and after, in the phases of <see cref="SchemaDiff"/>.</summary>
internal static class TableDiff
{
    /// <summary>Takes off what would be in the way: indexes and modifiers that are not wanted, or not on the column that comes instead.</summary>
    public static void Loosen(DiffPlan plan, TableSchema to)
    {
        var now = plan.Now.Find(to.Name)!;
        if (now.TtlSeconds > 0 && to.TtlSeconds == 0) plan.Alter(to.Name, "UNSET", TimeToLive.Word);
        foreach (var index in now.Composites)
            if (!to.Composites.Contains(index) || index.Columns.Any(name => IsReplaced(now, to, name))) plan.Alter(to.Name, "DROP", AlterReport.Kind(index), AlterReport.List(index));
        foreach (var (former, wanted) in Pairs(now, to))
        {
            if (former.IsUnique && !wanted.IsUnique) plan.Alter(to.Name, "UNSET", former.Name, "unique");
            if (former.IsIndexed && !wanted.IsIndexed) plan.Alter(to.Name, "UNSET", former.Name, "index");
            if (former.IsNotIndexed && !wanted.IsNotIndexed) plan.Alter(to.Name, "UNSET", former.Name, "noindex");
            if (former.IsNotNull && !wanted.IsNotNull) plan.Alter(to.Name, "UNSET", former.Name, "notnull");
            if (former.OnDelete != wanted.OnDelete && (wanted.OnDelete == OnDelete.Restrict || wanted.IsNotNull)) plan.Alter(to.Name, "UNSET", former.Name, "ondelete");
            if (former.Default != wanted.Default && former.Default is not null && (wanted.Default is null || HasOtherType(former, wanted)))
                plan.Alter(to.Name, "UNSET", former.Name, "default");
        }
    }

    /// <summary>The types that TALTER can change.</summary>
    public static void ChangeTypes(DiffPlan plan, TableSchema to)
    {
        foreach (var (former, wanted) in Pairs(plan.Now.Find(to.Name)!, to))
            if (HasOtherType(former, wanted)) plan.Alter(to.Name, "TYPE", former.Name, SchemaPrinter.Type(wanted));
    }

    /// <summary>Drops the columns that are not wanted and adds those that are not there. A table always keeps one, so where all go the last leaves once the first new one is there.</summary>
    public static void ReplaceColumns(DiffPlan plan, TableSchema to)
    {
        var now = plan.Now.Find(to.Name)!;
        List<string> old = [.. now.Columns.Select(column => column.Name).Where(name => IsReplaced(now, to, name))];
        string? last = null;
        if (old.Count == now.Columns.Count)
        {
            last = old[old.Count - 1];
            old.RemoveAt(old.Count - 1);
            if (to.OrdinalOf(last) >= 0)
            {
                string free = DiffPlan.FreeName(now, to);
                plan.Alter(to.Name, "RENAME", last, free);
                last = free;
            }
        }
        foreach (string name in old) plan.Alter(to.Name, "DROP", name);
        foreach (var column in to.Columns)
        {
            int ordinal = now.OrdinalOf(column.Name);
            if (ordinal >= 0 && !IsReplaced(now, to, column.Name)) continue;
            plan.Alter(to.Name, "ADD", SchemaPrinter.Column(column));
            if (last is not null) plan.Alter(to.Name, "DROP", last);
            last = null;
        }
    }

    /// <summary>Adds what binds: defaults and rules of references first, then what rows must obey, then expiry.</summary>
    public static void Bind(DiffPlan plan, TableSchema to)
    {
        var now = plan.Now.Find(to.Name)!;
        foreach (var (former, wanted) in Pairs(now, to))
        {
            if (wanted.Default is { } value && former.Default != value) plan.Alter(to.Name, "SET", wanted.Name, ModifierReport.Text(value));
            if (wanted.OnDelete != former.OnDelete) plan.Alter(to.Name, "SET", wanted.Name, ModifierReport.Text(wanted.OnDelete));
            if (wanted.IsIndexed && !former.IsIndexed) plan.Alter(to.Name, "SET", wanted.Name, "index");
            if (wanted.IsNotIndexed && !former.IsNotIndexed) plan.Alter(to.Name, "SET", wanted.Name, "noindex");
            if (wanted.IsUnique && !former.IsUnique) plan.Alter(to.Name, "SET", wanted.Name, "unique");
            if (wanted.IsNotNull && !former.IsNotNull) plan.Alter(to.Name, "SET", wanted.Name, "notnull");
        }
        foreach (var index in to.Composites)
            if (!now.Composites.Contains(index)) plan.Alter(to.Name, "ADD", AlterReport.Kind(index), AlterReport.List(index));
    }

    /// <summary>Expiry last of all: it needs every reference to be as it will be.</summary>
    public static void Expire(DiffPlan plan, TableSchema to)
    {
        if (to.TtlSeconds > 0 && plan.Now.Find(to.Name)!.TtlSeconds != to.TtlSeconds)
            plan.Alter(to.Name, "SET", TimeToLive.Word, to.TtlSeconds.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(Column Former, Column Wanted)> Pairs(TableSchema now, TableSchema to)
    {
        foreach (var wanted in to.Columns)
        {
            int ordinal = now.OrdinalOf(wanted.Name);
            if (ordinal >= 0 && !IsReplaced(now, to, wanted.Name)) yield return (now.Columns[ordinal], wanted);
        }
    }

    // Nothing becomes a reference: such a column goes and comes anew, as one does that is not wanted at all.
    private static bool IsReplaced(TableSchema now, TableSchema to, string name)
    {
        int ordinal = to.OrdinalOf(name);
        if (ordinal < 0) return true;
        var former = now.Columns[now.OrdinalOf(name)];
        return to.Columns[ordinal].Type == ColumnType.Ref && HasOtherType(former, to.Columns[ordinal]);
    }

    private static bool HasOtherType(Column former, Column wanted) => SchemaPrinter.Type(former) != SchemaPrinter.Type(wanted);
}
