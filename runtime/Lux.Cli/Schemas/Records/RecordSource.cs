using System.Globalization;
using System.Text;
using Lux.Language;

namespace Lux.Cli;

/// <summary>Writes records of C# that declare the tables of a schema, for the generator to read.</summary>
internal static class RecordSource
{
    /// <param name="schema">The tables.</param>
    /// <param name="space">The namespace; empty for none.</param>
    /// <param name="database">The name of the database class.</param>
    public static string Write(DatabaseSchema schema, string space, string database)
    {
        var used = new HashSet<string>(StringComparer.Ordinal) { database };
        var names = schema.Tables.ToDictionary(table => table.Name, table => RecordName.Record(table.Name, used));
        var text = new StringBuilder(schema.Tables.Any(table => table.Columns.Any(column => column.Type == ColumnType.Json)) ? "using System.Text.Json;\n" : "").Append("using Lux.Schema;\n");
        if (space.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\nnamespace {space};\n");
        foreach (var table in schema.Tables) Table(text, table, names);
        text.Append(CultureInfo.InvariantCulture, $"\n[Database]\npublic partial class {database};\n");
        return text.ToString();
    }

    private static void Table(StringBuilder text, TableSchema table, Dictionary<string, string> names)
    {
        var record = names[table.Name];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var members = table.Columns.ToDictionary(column => column.Name, column => RecordName.Member(column.Name, record, used));
        text.Append(CultureInfo.InvariantCulture, $"\n[Table({Quoted(table.Name)}{(table.TtlSeconds > 0 ? $", TtlSeconds = {table.TtlSeconds.ToString(CultureInfo.InvariantCulture)}" : "")})]\n");
        foreach (var index in table.Composites)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{(index.IsUnique ? "Unique" : "Index")}({string.Join(", ", index.Columns.Select(name => $"nameof({members[name]})"))})]\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"public partial record {record}\n{{\n    public Id<{record}> Id {{ get; init; }}\n");
        foreach (var column in table.Columns) Member(text, column, members[column.Name], names);
        text.Append("}\n");
    }

    private static void Member(StringBuilder text, Column column, string member, Dictionary<string, string> names)
    {
        var attributes = new List<string>();
        if (!RecordName.IsPlain(column.Name, member)) attributes.Add($"Column({Quoted(column.Name)})");
        if (column.IsUnique) attributes.Add("Unique");
        if (column.IsIndexed) attributes.Add("Index");
        if (column.IsNotIndexed) attributes.Add("NotIndexed");
        if (column.Type == ColumnType.Vector) attributes.Add(string.Create(CultureInfo.InvariantCulture, $"Vector({column.Dimension})"));
        if (column.OnDelete != OnDelete.Restrict) attributes.Add($"OnDelete(ReferenceAction.{column.OnDelete})");
        if (column.Default is { } value) attributes.Add($"Default({Constant(column, value)})");
        var isRequired = column.IsNotNull && column.Default is not { IsServerValue: true } || column.Default is { IsServerValue: false };
        text.Append(CultureInfo.InvariantCulture, $"    {(attributes.Count > 0 ? $"[{string.Join(", ", attributes)}] " : "")}public {(isRequired ? "required " : "")}{TypeOf(column, names)}{(column.IsNotNull ? "" : "?")} {member} {{ get; init; }}\n");
    }

    private static string TypeOf(Column column, Dictionary<string, string> names) => column.Type switch
    {
        ColumnType.Str => "string",
        ColumnType.Int => "long",
        ColumnType.Float => "double",
        ColumnType.Bool => "bool",
        ColumnType.Timestamp => "DateTimeOffset",
        ColumnType.Ref => $"Id<{names[column.Target!]}>",
        ColumnType.Uuid => "Guid",
        ColumnType.Bytes => "byte[]",
        ColumnType.Decimal => "decimal",
        ColumnType.Json => "JsonElement",
        ColumnType.Vector => "float[]",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "no type of a member"),
    };

    // A text does for every type: the attribute takes the value as the engine writes it.
    private static string Constant(Column column, ColumnDefault value) => value switch
    {
        { IsServerValue: true } => column.Type == ColumnType.Uuid ? "ServerValue.NewGuid" : "ServerValue.Now",
        _ when column.Type == ColumnType.Bool && value.Literal is "true" or "false" => value.Literal,
        _ when column.Type == ColumnType.Int && int.TryParse(value.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == value.Literal => value.Literal,
        _ => Quoted(value.Literal),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsLetterOrDigit(c) || c is ' ' or '_' || char.IsPunctuation(c) || char.IsSymbol(c)) quoted.Append(c);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return quoted.Append('"').ToString();
    }
}
