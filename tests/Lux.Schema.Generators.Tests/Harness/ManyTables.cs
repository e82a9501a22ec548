using System.Globalization;

namespace Lux.Schema.Generators.Tests.Harness;

/// <summary>A program of many tables that refer to each other, each in a file of its own, with columns of every type.</summary>
internal static class ManyTables
{
    private static readonly string[] Types =
    [
        "string", "char", "bool", "long", "int", "short", "byte", "double", "float", "decimal", "DateTimeOffset", "TimeSpan", "DateOnly", "Guid", "byte[]", "System.ReadOnlyMemory<byte>", "Kind",
    ];

    public static string[] Files(int count) =>
    [
        "namespace Big;\n\npublic enum Kind { Low, High }\n\n[Database]\npublic partial class BigDb;\n",
        .. Enumerable.Range(0, count).Select(Table),
    ];

    // Each table has every type in turn, nullable or not, unique, indexed or plain, and refers to two earlier ones.
    private static string Table(int table)
    {
        var columns = Enumerable.Range(0, 8).Select(i => Column(table, i));
        string references = table == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", Id<Row{table / 2}> Owner, [OnDelete(ReferenceAction.SetNull)] Id<Row{table / 3}>? Group");
        string head = string.Create(CultureInfo.InvariantCulture, $"[Table(\"table_{table}\")]\n[Index(nameof(C0), nameof(C1))]\n[Unique(nameof(C2), nameof(C3))]\n");
        return table % 2 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"namespace Big;\n\n{head}public partial record Row{table}(Id<Row{table}> Id{references}, {string.Join(", ", columns)});\n")
            : string.Create(CultureInfo.InvariantCulture, $"namespace Big;\n\n{head}public partial {(table % 4 == 1 ? "record" : "record struct")} Row{table}(Id<Row{table}> Id{references})\n{{\n{string.Concat(columns.Select(column => $"    public required {Plain(column)} {{ get; init; }}\n"))}}}\n");
    }

    private static string Column(int table, int i)
    {
        string type = Types[((table * 8) + i) % Types.Length];
        string question = (table + i) % 3 == 0 ? "?" : "";
        string attribute = i == 4 && type is not ("byte[]" or "System.ReadOnlyMemory<byte>") ? "[Unique] " : i == 5 ? "[Index] " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{attribute}{type}{question} C{i}");
    }

    private static string Plain(string column) => column.Replace("[Unique] ", "", StringComparison.Ordinal).Replace("[Index] ", "", StringComparison.Ordinal);
}
