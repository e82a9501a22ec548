using Spectre.Console;

namespace Lux.Cli;

/// <summary>A column of a <see cref="TextTable"/>; numbers stand at its right.</summary>
internal sealed record TextColumn(string Name, bool IsNumber = false);

/// <summary>Rows as a table: with lines and colours on a terminal, plain and whole in a pipe.</summary>
internal static class TextTable
{
    /// <summary>No column is cut to fewer cells than this or its name.</summary>
    private const int LeastWidth = 12;

    public static Table Of(IAnsiConsole console, IReadOnlyList<TextColumn> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        IReadOnlyList<IReadOnlyList<string?>> lines = [.. rows];
        return Of(console, columns, lines, Widths(columns, lines, console.Profile.Out.Width) ?? Natural(columns, lines));
    }

    /// <summary>The table when it fits the terminal, long texts cut with an ellipsis; else null.</summary>
    public static Table? Fitting(IAnsiConsole console, IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows) =>
        Widths(columns, rows, console.Profile.Out.Width) is { } widths ? Of(console, columns, rows, widths) : null;

    private static Table Of(IAnsiConsole console, IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows, int[] widths)
    {
        var isTerminal = console.Profile.Capabilities.Ansi;
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.Ascii2, BorderStyle = new Style(Color.Grey) };
        foreach (var column in columns)
        {
            var header = new TableColumn(new Text(column.Name, new Style(decoration: Decoration.Bold))) { Alignment = column.IsNumber ? Justify.Right : Justify.Left };
            table.AddColumn(header.NoWrap());
        }
        foreach (var row in rows)
            table.AddRow(row.Select((cell, i) => Cell(cell, columns[i].IsNumber, widths[i])));
        return table;
    }

    private static int[] Natural(IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows) =>
        [.. columns.Select((column, i) => Math.Max(column.Name.GetCellWidth(), rows.Count == 0 ? 0 : rows.Max(row => Shown(row[i]).GetCellWidth())))];

    /// <summary>How wide the columns may be, the widest made narrower first; null when even that is too wide.</summary>
    private static int[]? Widths(IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows, int width)
    {
        var widths = Natural(columns, rows);
        for (var over = widths.Sum() + 3 * widths.Length + 1 - width; over > 0; over--)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => !columns[i].IsNumber && widths[i] > Math.Max(LeastWidth, columns[i].Name.GetCellWidth())).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : widths[i]);
            if (widest < 0) return null;
            widths[widest]--;
        }
        return widths;
    }

    private static Text Cell(string? cell, bool isNumber, int width) => cell is null
        ? new Text("null", new Style(Color.Grey))
        : new Text(Cut(Shown(cell), width), isNumber ? new Style(Color.Aqua) : Style.Plain);

    private static string Shown(string? cell) => cell is null ? "null" : Printable.Line(cell);

    private static string Cut(string text, int width)
    {
        if (text.GetCellWidth() <= width) return text;
        var end = text.Length;
        while (end > 0 && text[..end].GetCellWidth() > width - 1) end -= end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        return text[..end] + "\u2026";
    }
}
