using Lux.Language;

namespace Lux.Schema;

/// <summary>What a table in the engine has otherwise than its record says, each in a sentence with what to do.</summary>
internal static class SchemaDifferences
{
    public static IEnumerable<string> Between(TableSchema declared, TableSchema actual, string table)
    {
        foreach (var column in declared.Columns)
        {
            var ordinal = actual.OrdinalOf(column.Name);
            if (ordinal < 0) yield return $"'{table}' has no column '{column.Name}': TALTER {table} ADD {SchemaPrinter.Column(column)}";
            else if (Differs(column, actual.Columns[ordinal])) yield return Changed(table, column, actual.Columns[ordinal]);
        }
        foreach (var column in actual.Columns)
            if (declared.OrdinalOf(column.Name) < 0) yield return $"'{table}' has the column {SchemaPrinter.Column(column)}, which its record has not: add it to the record, or TALTER {table} DROP {column.Name} (its values are lost)";

        var common = declared.Columns.Select(column => column.Name).Where(name => actual.OrdinalOf(name) >= 0).ToArray();
        var order = actual.Columns.Select(column => column.Name).Where(name => declared.OrdinalOf(name) >= 0).ToArray();
        if (!common.SequenceEqual(order)) yield return $"'{table}' has its columns in the order {string.Join(", ", order)}: bring the record's members into that order";

        foreach (var index in declared.Composites.Except(actual.Composites)) yield return $"'{table}' has no {Name(index)}: take it off the record, or create the table anew";
        foreach (var index in actual.Composites.Except(declared.Composites)) yield return $"'{table}' has {Name(index)}, which its record has not: declare it, or create the table anew";
        if (declared.TtlSeconds != actual.TtlSeconds) yield return $"'{table}' has a time to live of {actual.TtlSeconds} s instead of {declared.TtlSeconds} s: create the table anew";
    }

    private static bool Differs(Column declared, Column actual) => SchemaPrinter.Column(declared) != SchemaPrinter.Column(actual);

    private static string Changed(string table, Column declared, Column actual) =>
        $"'{table}' has {SchemaPrinter.Column(actual)} where its record says {SchemaPrinter.Column(declared)}: change the record, or TALTER {table} DROP {actual.Name} (its values are lost) and ADD it as declared";

    private static string Name(CompositeIndex index) => $"{(index.IsUnique ? "UNIQUE" : "INDEX")} {string.Join(",", index.Columns)}";
}
