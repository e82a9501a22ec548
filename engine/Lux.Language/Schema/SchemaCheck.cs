using System.Globalization;

namespace Lux.Language;

/// <summary>What must hold within one table's definition, whoever made it. References to other tables are the catalogue's to check.</summary>
public static class SchemaCheck
{
    /// <summary>The first thing that is wrong with <paramref name="schema"/>, or null.</summary>
    public static LuxError? Check(TableSchema schema)
    {
        if (schema.Columns.Count == 0) return LuxError.Of(ErrorCode.WrongArity, "tcreate");
        if (schema.Columns.Count > Limits.Columns)
            return LuxError.Of(ErrorCode.TooManyFields, schema.Name, Limits.Columns.ToString(CultureInfo.InvariantCulture));
        HashSet<string> names = [];
        foreach (var column in schema.Columns)
        {
            if (!names.Add(column.Name)) return LuxError.Of(ErrorCode.DuplicateField, column.Name);
            if (CheckColumn(column) is { } error) return error;
        }
        if (schema.IndexCount > Limits.Indexes)
            return LuxError.Of(ErrorCode.TooManyIndexes, schema.Name, schema.IndexCount.ToString(CultureInfo.InvariantCulture), Limits.Indexes.ToString(CultureInfo.InvariantCulture));
        HashSet<string> lists = [];
        foreach (var composite in schema.Composites)
            if (CheckComposite(schema, composite, lists) is { } error) return error;
        return null;
    }

    /// <summary>The first thing that is wrong with <paramref name="column"/> alone, or null.</summary>
    public static LuxError? CheckColumn(Column column)
    {
        string type = SchemaPrinter.Type(column);
        LuxError Misfit(string modifier) => LuxError.Of(ErrorCode.ModifierDoesNotFit, modifier, column.Name, type);
        if (!Names.IsColumnName(column.Name)) return Names.WrongColumn(column.Name);
        if ((column.IsUnique || column.IsIndexed) && !IsIndexable(column.Type)) return LuxError.Of(ErrorCode.TypeNotIndexable, column.Name, type);
        if (column.IsNotIndexed && (column.IsUnique || column.IsIndexed || column.Type == ColumnType.Ref)) return Misfit("noindex");
        if (column.OnDelete != OnDelete.Restrict && column.Type != ColumnType.Ref) return Misfit("ondelete");
        if (column.OnDelete == OnDelete.SetNull && column.IsNotNull) return Misfit("ondelete(setnull)");
        if (column.Default is { IsServerValue: true } && column.Type is not (ColumnType.Timestamp or ColumnType.Uuid)) return Misfit("default(*)");
        if (column.Default is not null && column.Type is ColumnType.Vector) return Misfit("default");
        return null;
    }

    /// <summary>Whether a column of <paramref name="type"/> can be in an index.</summary>
    public static bool IsIndexable(ColumnType type) => type is not (ColumnType.Json or ColumnType.Vector);

    private static LuxError? CheckComposite(TableSchema schema, CompositeIndex composite, HashSet<string> lists)
    {
        string columns = string.Join(",", composite.Columns);
        if (composite.Columns.Count is < 2 or > Limits.IndexColumns || composite.Columns.Distinct().Count() != composite.Columns.Count)
            return LuxError.Of(ErrorCode.InvalidComposite, composite.IsUnique ? "UNIQUE" : "INDEX", Limits.IndexColumns.ToString(CultureInfo.InvariantCulture));
        foreach (string name in composite.Columns)
        {
            int ordinal = schema.OrdinalOf(name);
            if (ordinal < 0) return LuxError.Of(ErrorCode.UnknownField, name);
            if (!IsIndexable(schema.Columns[ordinal].Type)) return LuxError.Of(ErrorCode.TypeNotIndexable, name, SchemaPrinter.Type(schema.Columns[ordinal]));
        }
        return lists.Add(columns) ? null : LuxError.Of(ErrorCode.DuplicateIndex, columns);
    }
}
