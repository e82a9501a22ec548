using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Lux.Benchmarks.Report;

/// <summary>The results as a table in the terminal and as Markdown.</summary>
internal static class ResultTable
{
    private static readonly string[] Columns = ["operation", "redis-server does", "pipe", "lux/s", "redis/s", "ratio", "Garnet/s", "lux ms", "redis ms", "lux us", "redis us"];
    private static readonly int[] OnlyInTheFile = [1, 6, 9, 10];

    private const string Legend =
        "ms: from sending a batch to its last reply, median/99th/99.9th percentile. us: processor time of the server for one, in microseconds. Garnet/s: Garnet alone, with the same append-only file.";

    public static void Print(IAnsiConsole console, IEnumerable<Cell> cells)
    {
        // Here a row is a line of 80 columns, with the operation's name in --only; the file has it all.
        var table = new Table().Border(TableBorder.Simple);
        foreach (string column in Columns.Where((_, i) => !OnlyInTheFile.Contains(i))) table.AddColumn(new TableColumn(column));
        table.Columns[0].NoWrap();
        foreach (var column in table.Columns.Skip(1)) column.RightAligned().NoWrap().Padding(1, 0, 0, 0);
        foreach (var cell in cells) table.AddRow(Row(cell).Where((_, i) => !OnlyInTheFile.Contains(i)).Select((text, i) => Markup.Escape(i == 0 ? cell.Operation.Name : text)).ToArray());
        console.Write(table);
        console.WriteLine(Legend);
    }

    public static string Markdown(IEnumerable<Cell> cells)
    {
        var text = new StringBuilder().Append("| ").AppendJoin(" | ", Columns).AppendLine(" |");
        text.Append('|').AppendJoin("|", Columns.Select((_, i) => i < 2 ? "---" : "--:")).AppendLine("|");
        foreach (var cell in cells) text.Append("| ").AppendJoin(" | ", Row(cell)).AppendLine(" |");
        return text.AppendLine().AppendLine(Legend).ToString();
    }

    private static string[] Row(Cell cell) =>
    [
        cell.Operation.Title, cell.Operation.Peer, cell.Pipeline.ToString(CultureInfo.InvariantCulture),
        Rate(cell, cell.Lux), Rate(cell, cell.Redis), cell.RatioText, Rate(cell, cell.Garnet),
        Times(cell.Lux), Times(cell.Redis),
        Processor(cell, cell.Lux), Processor(cell, cell.Redis),
    ];

    private static string Rate(Cell cell, Measure? measure) => measure is null ? "-" : cell.Rate(measure).ToString("N0", CultureInfo.InvariantCulture);

    private static string Times(Measure? measure) =>
        measure is null ? "-" : $"{Milliseconds(measure.Load.P50)}/{Milliseconds(measure.Load.P99)}/{Milliseconds(measure.Load.P999)}";

    private static string Processor(Cell cell, Measure? measure) => measure is null ? "-" : cell.Processor(measure).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Milliseconds(double microseconds) => (microseconds / 1000).ToString(microseconds < 99_950 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
