using System.Globalization;
using System.Text;

namespace Lux.Language;

/// <summary>Writes a definition in the one canonical way, which TCREATE reads back as the same definition.</summary>
public static class SchemaPrinter
{
    /// <summary>The column's type: <c>int</c>, <c>ref(users)</c>, <c>vector(384)</c>.</summary>
    public static string Type(Column column) => column.Type switch
    {
        ColumnType.Ref => $"ref({column.Target})",
        ColumnType.Vector => $"vector({column.Dimension.ToString(CultureInfo.InvariantCulture)})",
        _ => TypeNames.Of(column.Type),
    };

    /// <summary>The column: <c>username:str:unique</c>.</summary>
    public static string Column(Column column)
    {
        var text = new StringBuilder(column.Name).Append(':').Append(Type(column));
        if (column.IsUnique) text.Append(":unique");
        if (column.IsIndexed) text.Append(":index");
        if (column.IsNotNull) text.Append(":notnull");
        if (column.Default is { } value) text.Append(":default(").Append(value.IsServerValue ? "*" : Literal.Write(value.Literal)).Append(')');
        if (column.OnDelete == OnDelete.Cascade) text.Append(":ondelete(cascade)");
        if (column.OnDelete == OnDelete.SetNull) text.Append(":ondelete(setnull)");
        if (column.IsNotIndexed) text.Append(":noindex");
        return text.ToString();
    }

    /// <summary>What TSCHEMA answers: the columns in declared order, then the composites, then the time to live; each can be pasted back into TCREATE.</summary>
    public static EquatableArray<string> Lines(TableSchema schema)
    {
        List<string> lines = [.. schema.Columns.Select(Column)];
        foreach (var composite in schema.Composites)
            lines.Add((composite.IsUnique ? "UNIQUE " : "INDEX ") + string.Join(",", composite.Columns));
        if (schema.TtlSeconds > 0) lines.Add("TTL " + schema.TtlSeconds.ToString(CultureInfo.InvariantCulture));
        return lines.ToEquatableArray();
    }

    /// <summary>The arguments of the TCREATE command that makes the table, its name first.</summary>
    public static EquatableArray<string> Arguments(TableSchema schema)
    {
        List<string> arguments = [schema.Name, .. schema.Columns.Select(Column)];
        foreach (var composite in schema.Composites)
        {
            arguments.Add(composite.IsUnique ? "UNIQUE" : "INDEX");
            arguments.Add(string.Join(",", composite.Columns));
        }
        if (schema.TtlSeconds > 0)
        {
            arguments.Add("TTL");
            arguments.Add(schema.TtlSeconds.ToString(CultureInfo.InvariantCulture));
        }
        return arguments.ToEquatableArray();
    }

    /// <summary>The whole command as a line: <c>TCREATE users username:str:unique</c>.</summary>
    public static string Create(TableSchema schema) => "TCREATE " + string.Join(" ", Arguments(schema));
}
