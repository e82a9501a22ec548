namespace Lux.Language;

/// <summary>Reads TCREATE's arguments (protocol.md "Tables"): <c>table column... [UNIQUE a,b] [INDEX a,b] [TTL seconds]</c>.</summary>
public static class SchemaParser
{
    /// <summary>Reads a whole definition.</summary>
    /// <param name="arguments">The arguments after <c>TCREATE</c>.</param>
    /// <param name="name">The table's full name.</param>
    /// <param name="schema">The definition; its <see cref="TableSchema.Name"/> is without the database.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParseCreate(IReadOnlyList<string> arguments, out TableName name, out TableSchema? schema, out LuxError? error)
    {
        schema = null;
        name = default;
        if (arguments.Count < 2) return Fail(LuxError.Of(ErrorCode.WrongArity, "tcreate"), out error);
        if (!TableName.TryParse(arguments[0], out name)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);

        List<Column> columns = [];
        List<CompositeIndex> composites = [];
        long ttl = 0;
        var cursor = new ArgumentCursor(arguments, 1);
        while (!cursor.AtEnd)
        {
            int at = cursor.Position;
            if (cursor.Is("UNIQUE") || cursor.Is("INDEX"))
            {
                bool unique = cursor.Is("UNIQUE");
                cursor.Take();
                if (!TryComposite(unique, cursor.TakeList(), at, out var composite, out error)) return false;
                composites.Add(composite!);
            }
            else if (cursor.TryTake(TimeToLive.Word))
            {
                if (ttl > 0) return Fail(LuxError.Of(ErrorCode.ClauseTwice, TimeToLive.Word).At(at), out error);
                if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.NumberRequired, TimeToLive.Word).At(at), out error);
                if (!TimeToLive.TryParse(cursor.Take(), allowsZero: false, out ttl, out var wrong)) return Fail(wrong!.At(at + 1), out error);
            }
            else
            {
                if (!ColumnParser.TryParse(cursor.Take(), out var column, out error))
                {
                    error = error!.At(at);
                    return false;
                }
                columns.Add(column!);
            }
        }

        var made = new TableSchema { Name = name.Name, Columns = columns.ToEquatableArray(), Composites = composites.ToEquatableArray(), TtlSeconds = ttl };
        error = SchemaCheck.Check(made) is { } misfit ? InColumn(misfit, misfit["column"], arguments) : null;
        if (error is not null) return false;
        schema = made;
        return true;
    }

    /// <summary>Reads one column, <c>name:type[:modifier]...</c>.</summary>
    public static bool TryParseColumn(string spec, out Column? column, out LuxError? error) => ColumnParser.TryParse(spec, out column, out error);

    internal static bool TryComposite(bool unique, List<(string Item, int Position)> list, int at, out CompositeIndex? composite, out LuxError? error)
    {
        composite = null;
        foreach (var (item, position) in list)
            if (!Names.IsName(item)) return Fail(Names.WrongColumn(item).At(position), out error);
        composite = new(list.Select(i => i.Item).ToEquatableArray(), unique);
        error = null;
        if (list.Count >= 2) return true;
        return Fail(LuxError.Of(ErrorCode.InvalidComposite, unique ? "UNIQUE" : "INDEX", Text(Limits.IndexColumns)).At(at), out error);
    }

    /// <summary>The same error, said to lie where TCREATE's <paramref name="arguments"/> have the column, or else the index that names it.</summary>
    internal static LuxError InColumn(LuxError error, string? column, IReadOnlyList<string> arguments)
    {
        if (error.Position >= 0 || column is null) return error;
        for (int at = arguments.Count - 1; at > 0; at--)
            if (arguments[at].StartsWith(column + ":", StringComparison.Ordinal) || arguments[at].Split(',').Any(item => item.Trim() == column)) return error.At(at);
        return error;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
