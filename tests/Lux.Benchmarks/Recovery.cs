using System.Globalization;
using Lux.Benchmarks.Servers;
using Lux.Benchmarks.Work;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>How long a start takes that finds rows: a killed server is started again in a new process, which reads its log and builds its indexes.</summary>
internal static class Recovery
{
    private const int Times = 3;

    public static async Task<int> RunAsync(int[] sizes, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("rows", "log MiB", "start ms", "for rows", "ms per million", "MiB resident");
        foreach (var column in table.Columns) column.RightAligned();
        var lux = await ServerProcess.StartLuxAsync(null, "--memory", "12g");
        try
        {
            double empty = await StartAsync();
            await Preparation.DefineAsync(lux, redis: false);
            await Preparation.FillAsync(lux, redis: false, "fill-users", Chat.Users, 0);
            await Preparation.FillAsync(lux, redis: false, "fill-channels", Chat.Channels, 0);
            long rows = 0;
            foreach (int size in sizes)
            {
                await Preparation.FillAsync(lux, redis: false, "fill-growing", (size - rows) / Chat.RowsAtOnce, 0);
                rows = size;
                double start = await StartAsync(), ofRows = Math.Max(0, start - empty);
                table.AddRow(Text(rows, "N0"), Text(lux.LogBytes / 1048576.0, "N0"), Text(start, "N0"), Text(ofRows, "N0"), Text(ofRows * 1e6 / rows, "N0"), Text(lux.ResidentBytes / 1048576.0, "N0"));
            }
        }
        finally
        {
            await lux.DisposeAsync();
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, $"From the start of the process to its first reply, median of {Times}, after a kill; three indexes, the files in the system's cache. An empty server: the rest of the start.");
        return 0;

        async Task<double> StartAsync()
        {
            List<double> starts = [];
            for (int i = 0; i < Times; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                lux = await lux.RestartAsync();
                starts.Add(lux.Started.TotalMilliseconds);
            }

            return starts.Order().ElementAt(Times / 2);
        }
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
