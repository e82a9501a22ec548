using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Definitions out of their text: what a record declares and what TSCHEMA answers.</summary>
internal static class DeclaredSchema
{
    public static TableSchema Of(TableDescriptor table) => Read([table.Name, .. table.Declaration]);

    /// <summary>TSCHEMA answers a composite index as one line, <c>INDEX a,b</c>, which TCREATE takes as two arguments.</summary>
    public static TableSchema Parse(string table, IReadOnlyList<string> lines) =>
        Read([table, .. lines.SelectMany(line => line.Split(' ', 2) is [("INDEX" or "UNIQUE" or "TTL") and var word, var rest] ? [word, rest] : new[] { line })]);

    private static TableSchema Read(IReadOnlyList<string> arguments) =>
        SchemaParser.TryParseCreate(arguments, out _, out var schema, out var error)
            ? schema!
            : throw new SchemaMismatchException($"table '{arguments[0]}' is declared in a way that this version does not know: {error!.Message}");
}
