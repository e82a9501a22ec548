using System.Text;
using System.Text.Json;
using Lux.Language;

namespace Lux.Cli;

/// <summary>Rows as JSON lines: numbers, truth values, JSON and vectors as such, all else as text.</summary>
internal sealed class JsonlSink(RowText text, IReadOnlyList<Column> columns) : IRowSink
{
    private readonly string[] _names = [.. columns.Select(column => JsonSerializer.Serialize(column.Name, Printer.LineOptions) + ":")];

    public async ValueTask WriteAsync(IReadOnlyList<string?> cells)
    {
        var line = new StringBuilder("{");
        for (var i = 0; i < cells.Count; i++)
            line.Append(i == 0 ? "" : ",").Append(_names[i]).Append(cells[i] is { } cell ? Value(columns[i].Type, cell) : "null");
        await text.WriteAsync(line.Append("}\n")).ConfigureAwait(false);
    }

    public ValueTask<SinkMark> MarkAsync() => text.MarkAsync();

    public async ValueTask FinishAsync() => await text.FlushAsync().ConfigureAwait(false);

    public ValueTask DisposeAsync() => text.DisposeAsync();

    private static string Value(ColumnType type, string cell) => type switch
    {
        ColumnType.Int or ColumnType.Ref or ColumnType.Bool or ColumnType.Decimal => cell,
        ColumnType.Float or ColumnType.Vector when !cell.Contains('n', StringComparison.Ordinal) => cell,   // inf and nan are no JSON
        ColumnType.Json when IsPlain(cell) => cell,
        _ => JsonSerializer.Serialize(cell, Printer.LineOptions),
    };

    // Otherwise it goes as a text of its JSON: a JSON text or null would be read back as something else, and blanks around it, or line ends, would be lost.
    private static bool IsPlain(string json) => (json[0] is '{' or '[' or '-' or 't' or 'f' or (>= '0' and <= '9')) && !char.IsWhiteSpace(json[^1]) && json.AsSpan().IndexOfAny('\n', '\r') < 0;
}
