using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Lux.Benchmarks.Report;

/// <summary>The results as a table in the terminal and as Markdown.</summary>
internal static class ResultTable
{
    private static readonly string[] Columns = ["operation", "redis-server does", "pipe", "lux/s", "redis/s", "ratio", "lux ms", "redis ms"];

    private const string TimesLegend = "ms: from sending a batch to its last reply, median/99th percentile.";

    public static void Print(IAnsiConsole console, IEnumerable<Cell> cells)
    {
        // Titles and what redis-server does stand in the file; here a row is a line of 80 columns, with the operation's name in --only.
        const int peer = 1;
        var table = new Table().Border(TableBorder.Simple);
        foreach (string column in Columns.Where((_, i) => i != peer)) table.AddColumn(new TableColumn(column));
        table.Columns[0].NoWrap();
        foreach (var column in table.Columns.Skip(1)) column.RightAligned().NoWrap().Padding(1, 0, 0, 0);
        foreach (var cell in cells) table.AddRow(Row(cell).Where((_, i) => i != peer).Select((text, i) => Markup.Escape(i == 0 ? cell.Operation.Name : text)).ToArray());
        console.Write(table);
        console.WriteLine(TimesLegend);
    }

    public static string Markdown(IEnumerable<Cell> cells)
    {
        var text = new StringBuilder().Append("| ").AppendJoin(" | ", Columns).AppendLine(" |");
        text.Append('|').AppendJoin("|", Columns.Select((_, i) => i < 2 ? "---" : "--:")).AppendLine("|");
        foreach (var cell in cells) text.Append("| ").AppendJoin(" | ", Row(cell)).AppendLine(" |");
        return text.AppendLine().AppendLine(TimesLegend).ToString();
    }

    private static string[] Row(Cell cell) =>
    [
        cell.Operation.Title, cell.Operation.Peer, cell.Pipeline.ToString(CultureInfo.InvariantCulture),
        Rate(cell.Lux.PerSecond), cell.Redis is null ? "-" : Rate(cell.Redis.PerSecond),
        cell.RatioText,
        Times(cell.Lux), cell.Redis is null ? "-" : Times(cell.Redis),
    ];

    private static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);

    private static string Times(Load.LoadResult result) => $"{Milliseconds(result.P50)}/{Milliseconds(result.P99)}";

    private static string Milliseconds(double microseconds) => (microseconds / 1000).ToString(microseconds < 99_950 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
