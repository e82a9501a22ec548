using Spectre.Console;

namespace Lux.Cli;

/// <summary>A column of a <see cref="TextTable"/>; numbers stand at its right.</summary>
internal sealed record TextColumn(string Name, bool IsNumber = false);

/// <summary>Rows as a table: with lines and colours on a terminal, where what does not fit is cut with an ellipsis; plain and whole in a pipe.</summary>
internal static class TextTable
{
    public static Table Of(IAnsiConsole console, IReadOnlyList<TextColumn> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var isTerminal = console.Profile.Capabilities.Ansi;
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.Ascii2, BorderStyle = new Style(Color.Grey) };
        foreach (var column in columns)
        {
            var header = new TableColumn(new Text(column.Name, new Style(decoration: Decoration.Bold))) { Alignment = column.IsNumber ? Justify.Right : Justify.Left };
            table.AddColumn(header.NoWrap());
        }
        foreach (var row in rows)
            table.AddRow(row.Select((cell, i) => Cell(cell, columns[i].IsNumber)));
        return table;
    }

    private static Text Cell(string? cell, bool isNumber) => cell is null
        ? new Text("null", new Style(Color.Grey))
        : new Text(Printable.Line(cell), isNumber ? new Style(Color.Aqua) : Style.Plain) { Overflow = Overflow.Ellipsis };
}
