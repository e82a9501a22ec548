using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Lux.Benchmarks.Report;

/// <summary>The results as a table in the terminal and as Markdown.</summary>
internal static class ResultTable
{
    private static readonly string[] Columns = ["operation", "redis-server does", "pipe", "lux/s", "redis/s", "ratio", "lux p50/p99 ms", "redis p50/p99"];

    public static void Print(IAnsiConsole console, IEnumerable<Cell> cells)
    {
        // What redis-server does for it stands in the file; here every number stays on one line of 80 columns.
        const int peer = 1;
        var table = new Table().Border(TableBorder.Simple);
        foreach (string column in Columns.Where((_, i) => i != peer)) table.AddColumn(new TableColumn(column));
        foreach (var column in table.Columns.Skip(1)) column.RightAligned().NoWrap().Padding(1, 0, 0, 0);
        foreach (var cell in cells) table.AddRow(Row(cell).Where((_, i) => i != peer).Select(Markup.Escape).ToArray());
        console.Write(table);
    }

    public static string Markdown(IEnumerable<Cell> cells)
    {
        var text = new StringBuilder().Append("| ").AppendJoin(" | ", Columns).AppendLine(" |");
        text.Append('|').AppendJoin("|", Columns.Select((_, i) => i < 2 ? "---" : "--:")).AppendLine("|");
        foreach (var cell in cells) text.Append("| ").AppendJoin(" | ", Row(cell)).AppendLine(" |");
        return text.ToString();
    }

    private static string[] Row(Cell cell) =>
    [
        cell.Operation.Title, cell.Operation.Peer, cell.Pipeline.ToString(CultureInfo.InvariantCulture),
        Rate(cell.Lux.PerSecond), cell.Redis is null ? "-" : Rate(cell.Redis.PerSecond),
        cell.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) + "x" : "-",
        Times(cell.Lux), cell.Redis is null ? "-" : Times(cell.Redis),
    ];

    private static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);

    private static string Times(Load.LoadResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.P50 / 1000:0.0}/{result.P99 / 1000:0.0}");
}
