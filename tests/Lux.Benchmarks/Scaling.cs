using System.Globalization;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Servers;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>Inserts per second from one, two and more connections: whether one writer more ever costs the others something.</summary>
internal static class Scaling
{
    private static readonly int[] Writers = [1, 2, 4, 8, 50];
    private const int Pipeline = 16;

    public static async Task<int> RunAsync(double seconds, int rows, CancellationToken cancellation)
    {
        await using var lux = await ServerProcess.StartLuxAsync();
        await Preparation.FillAsync(lux, redis: false, rows);
        var table = new Table().Border(TableBorder.Simple).AddColumns("writers", "TINSERT/s", "to one writer", "ms (median/99th/99.9th)");
        foreach (var column in table.Columns) column.RightAligned();
        double one = 0;
        foreach (int writers in Writers)
        {
            cancellation.ThrowIfCancellationRequested();
            var load = await LoadProcess.RunAsync(new(lux.Port, "tinsert", Redis: false, writers, Pipeline, seconds, Count: 0, rows));
            if (one == 0) one = load.PerSecond;
            table.AddRow(Text(writers, "N0"), Text(load.PerSecond, "N0"), Text(load.PerSecond / one, "0.00") + "x", $"{Text(load.P50 / 1000, "0.0")}/{Text(load.P99 / 1000, "0.0")}/{Text(load.P999 / 1000, "0.0")}");
        }
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, $"Batches of {Pipeline}, each writer on a connection of its own.");
        return 0;
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
