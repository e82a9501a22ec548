using System.Globalization;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Servers;
using Spectre.Console;

namespace Lux.Benchmarks;

/// <summary>
/// What the cleaning of the log costs those who write meanwhile: TINSERT alone, beside updates of so many rows that little of the log is dead, and beside the same updates of few rows, which are
/// soon dead, so that cleaning never ends.
/// </summary>
internal static class CleaningPauses
{
    private const int ManyRows = 2_000_000;
    private const int FewRows = 20_000;
    private const int Inserters = 10;
    private const int Updaters = 4;

    public static async Task<int> RunAsync(double seconds, string sync, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("TINSERT beside", "per second", "p50 ms", "p99 ms", "p99.9 ms", "updates/s", "cleaned");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        await using var many = await StartAsync(sync, ManyRows);
        await using var few = await StartAsync(sync, FewRows);
        await RowAsync("nothing", many, ManyRows, hasUpdates: false);
        await RowAsync("updates", many, ManyRows, hasUpdates: true);
        await RowAsync("updates, cleaning", few, FewRows, hasUpdates: true);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(CultureInfo.InvariantCulture, $"{Inserters} connections insert one by one for {seconds} s, {Updaters} update in batches of 16; --sync {sync}. cleaned: segments of the log.");
        return 0;

        async Task RowAsync(string title, ServerProcess server, int rows, bool hasUpdates)
        {
            cancellation.ThrowIfCancellationRequested();
            int oldest = server.OldestSegment;
            // The updates begin before the first insert is measured and end after the last.
            var updates = hasUpdates ? LoadProcess.RunAsync(new(server.Port, "tupdate", Redis: false, Updaters, 16, seconds * 1.4, Count: 0, rows)) : null;
            if (updates is not null) await Task.Delay(TimeSpan.FromSeconds(seconds / 10), cancellation);
            var inserts = await LoadProcess.RunAsync(new(server.Port, "tinsert", Redis: false, Inserters, 1, seconds, Count: 0, rows));
            int cleaned = server.OldestSegment - oldest;
            var updated = updates is null ? null : await updates;
            table.AddRow(title, Text(inserts.PerSecond, "N0"), Text(inserts.P50 / 1000, "0.00"), Text(inserts.P99 / 1000, "0.0"), Text(inserts.P999 / 1000, "0.0"), updated is null ? "-" : Text(updated.PerSecond, "N0"), Text(cleaned, "0"));
        }
    }

    private static async Task<ServerProcess> StartAsync(string sync, int rows)
    {
        var server = await ServerProcess.StartLuxAsync(null, "--memory", "8g", "--sync", sync);
        await Preparation.DefineAsync(server, redis: false);
        await Preparation.FillAsync(server, redis: false, "fill-users", Work.Chat.Users, 0);
        await Preparation.FillAsync(server, redis: false, "fill-channels", Work.Chat.Channels, 0);
        await Preparation.FillAsync(server, redis: false, "fill-growing", rows / Work.Chat.RowsAtOnce, 0);
        return server;
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
