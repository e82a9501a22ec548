using System.Globalization;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Report;
using Lux.Benchmarks.Servers;
using Lux.Benchmarks.Work;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>What an operation costs while its table grows, and what a row takes: flat for what an index answers.</summary>
internal static class Growth
{
    private static readonly string[] Measured = ["tget", "newest-many", "tinsert", "tupdate"];
    private const int Pipeline = 16;

    public static async Task<int> RunAsync(double seconds, int connections, int[] sizes, DirectoryInfo output, CancellationToken cancellation)
    {
        await using var lux = await ServerProcess.StartLuxAsync(null, "--memory", "12g");
        await Preparation.DefineAsync(lux, redis: false);
        await Preparation.FillAsync(lux, redis: false, "fill-users", Chat.Users, 0);
        await Preparation.FillAsync(lux, redis: false, "fill-channels", Chat.Channels, 0);
        long memory = 0, disk = 0;
        var lines = Measured.Select(name => new GrowthLine(Operations.Find(name).Title, [])).ToArray();
        var table = new Table().Border(TableBorder.Simple).AddColumns(["rows", .. Measured.Select(m => m + "/s"), "bytes/row in memory", "on disk"]);
        foreach (var column in table.Columns) column.RightAligned();
        long rows = 0;
        foreach (int size in sizes)
        {
            cancellation.ThrowIfCancellationRequested();
            // What the measuring writes is not counted.
            long anonymousBefore = lux.AnonymousBytes, diskBefore = lux.DiskBytes;
            await Preparation.FillAsync(lux, redis: false, "fill-growing", (size - rows) / Chat.RowsAtOnce, 0);
            rows = size;
            memory += lux.AnonymousBytes - anonymousBefore;
            disk += lux.DiskBytes - diskBefore;
            List<string> cells = [Text(rows, "N0")];
            for (int i = 0; i < Measured.Length; i++)
            {
                var load = await LoadProcess.RunAsync(new(lux.Port, Measured[i], Redis: false, connections, Pipeline, seconds, Count: 0, size));
                lines[i].Points.Add((rows, load.PerSecond));
                cells.Add(Text(load.PerSecond, "N0"));
            }
            table.AddRow([.. cells, Text(memory / (double)rows, "0"), Text(disk / (double)rows, "0")]);
        }
        AnsiConsole.Write(table);
        output.Create();
        string plot = Path.Combine(output.FullName, "growth.svg");
        await File.WriteAllTextAsync(plot, GrowthPlot.Draw(lines), cancellation);
        AnsiConsole.WriteLine($"Written: {plot}");
        return 0;
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
