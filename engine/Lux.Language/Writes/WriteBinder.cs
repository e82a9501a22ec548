namespace Lux.Language;

/// <summary>A column and its new value.</summary>
/// <param name="Column">The column's ordinal.</param>
/// <param name="ValueArgument">The index of the value's argument; -1 for null.</param>
public readonly record struct BoundPair(int Column, int ValueArgument);

/// <summary>Resolves the names of a write against its table. Conditions are a query's: see <see cref="QueryBinder"/>.</summary>
public static class WriteBinder
{
    /// <summary>Resolves the fields of pairs. A field named twice has its last value.</summary>
    /// <param name="pairs">What was written.</param>
    /// <param name="table">The table.</param>
    /// <param name="bound">One pair per column that is given.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryPairs(EquatableArray<PairSyntax> pairs, TableSchema table, out EquatableArray<BoundPair> bound, out LuxError? error)
    {
        Dictionary<int, int> arguments = [];
        bound = default;
        foreach (var pair in pairs)
        {
            int ordinal = table.OrdinalOf(pair.Field);
            if (ordinal < 0)
            {
                error = LuxError.Of(ErrorCode.UnknownField, Quoted.Of(pair.Field)).At(pair.Position);
                return false;
            }
            arguments[ordinal] = pair.ValueArgument;
        }
        bound = arguments.Select(a => new BoundPair(a.Key, a.Value)).ToEquatableArray();
        error = null;
        return true;
    }

    /// <summary>Resolves BY: a unique column, or the columns of a unique composite in any order, each of which the pairs give a value.</summary>
    /// <param name="upsert">What was written.</param>
    /// <param name="table">The table.</param>
    /// <param name="pairs">Its pairs, resolved.</param>
    /// <param name="columns">The names of the unique index's columns in its own order.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryBy(UpsertSyntax upsert, TableSchema table, EquatableArray<BoundPair> pairs, out EquatableArray<string> columns, out LuxError? error)
    {
        columns = default;
        foreach (var field in upsert.By)
        {
            int ordinal = table.OrdinalOf(field.Path);
            if (ordinal < 0) return Fail(LuxError.Of(ErrorCode.UnknownFieldInClause, Quoted.Of(field.Path), "BY").At(field.Position), out error);
            if (!pairs.Any(p => p.Column == ordinal && p.ValueArgument >= 0)) return Fail(LuxError.Of(ErrorCode.ByWithoutValue, field.Path).At(field.Position), out error);
        }
        HashSet<string> names = [.. upsert.By.Select(f => f.Path)];
        if (names.Count == upsert.By.Count)
        {
            if (names.Count == 1 && table.Columns[table.OrdinalOf(names.First())].IsUnique) columns = new EquatableArray<string>(names.First());
            foreach (var composite in table.Composites)
                if (composite.IsUnique && names.SetEquals(composite.Columns)) columns = composite.Columns;
        }
        error = null;
        return columns.Count > 0
            || Fail(LuxError.Of(ErrorCode.ByNotUnique, table.Name, Quoted.Of(string.Join(",", upsert.By.Select(f => f.Path)))).At(upsert.By[0].Position), out error);
    }

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
