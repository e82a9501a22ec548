using System.Diagnostics;
using System.Globalization;
using System.Text;
using HdrHistogram;
using Lux.Benchmarks.Servers;
using Spectre.Console;

namespace Lux.Benchmarks.Clients;

/// <summary>What a .NET program gets of its client and server together: calls per second, their times, and what each allocates in the program.</summary>
internal static class ClientSpeed
{
    private static readonly string[] Columns = ["operation", "callers", "client", "calls/s", "ratio", "p50 ms", "p99 ms", "bytes"];

    public static async Task<int> RunAsync(double seconds, int rows, int[] callers, DirectoryInfo output, CancellationToken cancellation)
    {
        List<string[]> results = [];
        await AnsiConsole.Console.Status().StartAsync("starting", async status =>
        {
            await using var clients = await ClientSet.StartAsync(rows, AnsiConsole.Console, step => status.Status(Markup.Escape(step)));
            foreach (var (operation, call) in Operations(rows))
                foreach (int count in callers)
                {
                    Measured? lux = null;
                    foreach (var client in clients.All)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        status.Status(Markup.Escape($"{operation}, {count} callers, {client.Title}"));
                        await MeasureAsync(client, call, count, Math.Max(1, seconds / 3));   // compiles, connects, prepares
                        var measured = await MeasureAsync(client, call, count, seconds);
                        lux ??= measured;
                        results.Add(
                        [
                            operation, count.ToString(CultureInfo.InvariantCulture), client.Title, Text(measured.PerSecond, "N0"),
                            client == clients.All[0] ? "" : Text(lux.PerSecond / measured.PerSecond, "0.0") + "x",
                            Text(measured.P50, "0.00"), Text(measured.P99, "0.0"), Text(measured.Bytes, "N0"),
                        ]);
                    }
                }
        });
        AnsiConsole.Write(Table(results));
        output.Create();
        string file = Path.Combine(output.FullName, "clients.md");
        await File.WriteAllTextAsync(file, Markdown(results), cancellation);
        AnsiConsole.WriteLine($"Written: {file}");
        return 0;
    }

    private static (string Title, Func<Client, Random, long, Task> Call)[] Operations(int rows) =>
    [
        ("insert", (client, random, number) => client.InsertAsync(random.Next(1, Work.Chat.Channels + 1), random.Next(1, Work.Chat.Users + 1), Client.TimeOf(rows + number))),
        ("find by id", (client, random, _) => client.FindAsync(random.Next(1, rows + 1))),
        ("newest 50 of a channel", async (client, random, _) =>
        {
            int found = await client.NewestAsync(random.Next(1, Work.Chat.Channels + 1));
            if (found < Math.Min(Client.NewestRows, rows / Work.Chat.Channels)) throw new InvalidOperationException($"{client.Title} found {found} rows");
        }),
    ];

    private static async Task<Measured> MeasureAsync(Client client, Func<Client, Random, long, Task> call, int callers, double seconds)
    {
        long began = Stopwatch.GetTimestamp(), end = began + (long)(seconds * Stopwatch.Frequency), number = 0;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Task.Run(async () =>
        {
            var random = new Random(i);
            var histogram = new LongHistogram(60_000_000, 3);
            for (long now = Stopwatch.GetTimestamp(); now < end;)
            {
                await call(client, random, Interlocked.Increment(ref number));
                long done = Stopwatch.GetTimestamp();
                histogram.RecordValue(Math.Min(60_000_000, (long)Stopwatch.GetElapsedTime(now, done).TotalMicroseconds));
                now = done;
            }
            return histogram;
        })));
        double took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var all = new LongHistogram(60_000_000, 3);
        long own = 0;
        foreach (var histogram in times)
        {
            all.Add(histogram);
            own += histogram.GetEstimatedFootprintInBytes();
        }
        return new(number / took, all.GetValueAtPercentile(50) / 1000.0, all.GetValueAtPercentile(99) / 1000.0, (double)Math.Max(0, allocated - own) / number);
    }

    // A line of 80 columns: operation and callers are a heading above their clients.
    private static Table Table(List<string[]> results)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (string column in Columns.Skip(2)) table.AddColumn(new TableColumn(column).NoWrap());
        foreach (var column in table.Columns.Skip(1)) column.RightAligned().Padding(1, 0, 0, 0);
        foreach (var group in results.GroupBy(row => (Operation: row[0], Callers: row[1])))
        {
            table.AddRow($"[bold]{Markup.Escape(group.Key.Operation)}, callers: {group.Key.Callers}[/]");
            foreach (string[] row in group) table.AddRow(row.Skip(2).Select(Markup.Escape).ToArray());
        }
        return table;
    }

    private static string Markdown(List<string[]> results)
    {
        var text = new StringBuilder().Append("| ").AppendJoin(" | ", Columns).AppendLine(" |");
        text.Append('|').AppendJoin("|", Columns.Select((_, i) => i < 3 ? "---" : "--:")).AppendLine("|");
        foreach (string[] row in results) text.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        return text.ToString();
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Calls per second, times in milliseconds, bytes that a call allocates in this process.</summary>
    private sealed record Measured(double PerSecond, double P50, double P99, double Bytes);
}
