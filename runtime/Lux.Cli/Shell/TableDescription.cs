using System.Text.Json;
using Lux.Language;
using Spectre.Console;

namespace Lux.Cli;

/// <summary><c>\d table</c>: columns, indexes, and what refers to it.</summary>
internal static class TableDescription
{
    public static void Print(Printer printer, bool isJson, string name, TableSchema table, IReadOnlyDictionary<string, TableSchema> all)
    {
        var referring = all.SelectMany(other => other.Value.Columns.Where(column => column.Target == table.Name).Select(column => $"{other.Key}.{column.Name}")).ToArray();
        if (isJson)
        {
            var document = new
            {
                table = name,
                columns = table.Columns.Select(SchemaDocument.Of),
                indexes = table.Composites.Select(SchemaDocument.Of),
                ttl_seconds = table.TtlSeconds,
                referred_to_by = referring,
            };
            printer.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(document, Printer.LineOptions));
            return;
        }
        printer.Console.Write(TextTable.Of(printer.Console, [new(name), new("type"), new("null"), new("index"), new("default"), new("on delete")],
            table.Columns.Select(column => (IReadOnlyList<string?>)
            [
                column.Name,
                SchemaPrinter.Type(column),
                column.IsNotNull ? "no" : "yes",
                column.IsUnique ? "unique" : column.IsIndexed ? "index" : column.Type == ColumnType.Ref ? "ref" : column.IsNotIndexed ? "never" : "",
                column.Default is { } value ? value.IsServerValue ? "*" : ShellWords.Quote(value.Literal) : "",
                column.Type == ColumnType.Ref ? column.OnDelete.ToString().ToLowerInvariant() : "",
            ])));
        foreach (var index in table.Composites) printer.Console.MarkupLineInterpolated($"  {(index.IsUnique ? "UNIQUE" : "INDEX")} {string.Join(",", index.Columns)}");
        if (table.TtlSeconds > 0) printer.Console.MarkupLineInterpolated($"  TTL {table.TtlSeconds}");
        if (referring.Length > 0) printer.Console.MarkupLineInterpolated($"  referred to by {string.Join(", ", referring)}");
    }
}
