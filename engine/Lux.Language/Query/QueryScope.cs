using System.Globalization;

namespace Lux.Language;

/// <summary>The tables that a query has reached so far, found by the path of references that leads to each.</summary>
internal sealed class QueryScope(TableSchema root, Func<string, TableSchema?> tables) : IFieldScope
{
    private readonly List<BoundTable> _tables = [new(root, -1, -1, "", "")];

    /// <summary>Resolves a JOIN: a reference, or a path of references.</summary>
    public bool TryJoin(FieldSyntax join, out int table, out LuxError? error)
    {
        table = 0;
        if (IsTooDeep(join)) return Fail(TooManyTables(), join, out error);
        foreach (string step in join.Path.Split('.'))
            if (!TryStep(table, step, join, null, out table, out error)) return false;
        error = null;
        return true;
    }

    /// <summary>Resolves a column, <c>id</c>, or a path that ends in one.</summary>
    public bool TryField(FieldSyntax syntax, string clause, out BoundField field, out Column? column, out LuxError? error)
    {
        field = default;
        column = null;
        if (IsTooDeep(syntax)) return Fail(TooManyTables(), syntax, out error);
        var steps = syntax.Path.Split('.');
        int table = 0;
        for (int i = 0; i < steps.Length - 1; i++)
            if (!TryStep(table, steps[i], syntax, clause, out table, out error)) return false;
        string name = steps[steps.Length - 1];
        int ordinal = name == IdColumn.Name ? BoundField.Id : _tables[table].Schema.OrdinalOf(name);
        if (ordinal < 0 && name != IdColumn.Name) return Fail(UnknownField(syntax, clause), syntax, out error);
        field = new(table, ordinal);
        column = ordinal == BoundField.Id ? IdColumn.Definition : _tables[table].Schema.Columns[ordinal];
        error = null;
        return true;
    }

    /// <summary>The tables, labelled for a text reply: by table name, by path where another one that is answered, or the queried one, has the same name.</summary>
    /// <param name="answered">The tables whose fields are answered.</param>
    public EquatableArray<BoundTable> Tables(IEnumerable<int> answered)
    {
        HashSet<int> shown = [0, .. answered];

        string Label(int index)
        {
            var table = _tables[index];
            if (index == 0) return "";
            bool ambiguous = _tables.Where((t, i) => i != index && shown.Contains(i) && t.Schema.Name == table.Schema.Name).Any();
            return ambiguous ? table.Path : table.Schema.Name;
        }
        return _tables.Select((t, i) => t with { Label = Label(i) }).ToEquatableArray();
    }

    private bool TryStep(int from, string name, FieldSyntax syntax, string? clause, out int table, out LuxError? error)
    {
        table = from;
        var schema = _tables[from].Schema;
        int ordinal = schema.OrdinalOf(name);
        if (ordinal < 0) return Fail(UnknownField(syntax, clause), syntax, out error);
        var column = schema.Columns[ordinal];
        if (column.Type != ColumnType.Ref) return Fail(LuxError.Of(ErrorCode.NotAReference, Quoted.Of(name)), syntax, out error);
        string path = from == 0 ? name : _tables[from].Path + "." + name;
        int known = _tables.FindIndex(t => t.Path == path);
        if (known < 0)
        {
            var target = column.Target == _tables[0].Schema.Name ? _tables[0].Schema : tables(column.Target!);
            if (target is null) return Fail(LuxError.Of(ErrorCode.TableNotFound, column.Target!), syntax, out error);
            known = _tables.Count;
            if (known == Limits.QueryTables) return Fail(TooManyTables(), syntax, out error);
            _tables.Add(new(target, from, ordinal, path, ""));
        }
        table = known;
        error = null;
        return true;
    }

    /// <summary>That a query reaches more tables than one may.</summary>
    internal static LuxError TooManyTables() => LuxError.Of(ErrorCode.TooManyTables, Limits.QueryTables.ToString(CultureInfo.InvariantCulture));

    // Longer than any path through that many tables: not worth cutting into steps.
    private static bool IsTooDeep(FieldSyntax syntax) => syntax.Path.Length > (Limits.QueryTables + 1) * (Limits.NameBytes + 1);

    private static LuxError UnknownField(FieldSyntax syntax, string? clause) => clause is null
        ? LuxError.Of(ErrorCode.UnknownJoinField, Quoted.Of(syntax.Path))
        : LuxError.Of(ErrorCode.UnknownFieldInClause, Quoted.Of(syntax.Path), clause);

    private static bool Fail(LuxError e, FieldSyntax syntax, out LuxError? error)
    {
        error = e.At(syntax.Position);
        return false;
    }
}
