using Lux.Language;

namespace Lux.Cli;

/// <summary>Definitions as JSON prints them.</summary>
internal static class SchemaDocument
{
    public static object Of(TableSchema table) => new
    {
        table = table.Name,
        columns = table.Columns.Select(Of),
        indexes = table.Composites.Select(Of),
        ttl_seconds = table.TtlSeconds,
        fingerprint = Fingerprint.OfSchema(table),
    };

    public static object Of(Column column) => new
    {
        name = column.Name,
        type = SchemaPrinter.Type(column),
        unique = column.IsUnique,
        index = column.IsIndexed,
        notnull = column.IsNotNull,
        noindex = column.IsNotIndexed,
        @default = column.Default is null ? null : column.Default.IsServerValue ? "*" : column.Default.Literal,
        on_delete = column.Type == ColumnType.Ref ? column.OnDelete.ToString().ToLowerInvariant() : null,
    };

    public static object Of(CompositeIndex index) => new { columns = index.Columns, unique = index.IsUnique };
}
