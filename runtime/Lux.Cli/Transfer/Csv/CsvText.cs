namespace Lux.Cli;

/// <summary>Fields as CSV writes them: in quotes where they hold a separator, quote or line end, or are empty but not null.</summary>
internal static class CsvText
{
    public static string Line(IEnumerable<string?> cells, char separator) => string.Join(separator, cells.Select(cell => Field(cell, separator)));

    private static string Field(string? cell, char separator) => cell switch
    {
        null => "",
        "" => "\"\"",
        _ when cell.Contains(separator, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell[0] is ' ' or '\ufeff' || cell[^1] == ' ' => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => cell,
    };
}
