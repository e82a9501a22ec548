using System.Globalization;
using System.Text;

namespace Lux.Engine;

/// <summary>
/// The metrics in Prometheus' text format. Written here and not by an exporter: that one takes every duration of every command in a place that all sessions
/// write, while these are added up from the sessions' own counts when somebody asks.
/// </summary>
/// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/</remarks>
internal static class MetricsText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(TableEngine engine)
    {
        var state = new EngineState(engine);
        var text = new StringBuilder();
        Number(text, "lux_uptime_seconds", "gauge", "Time since the start.", state.Uptime.TotalSeconds);
        Number(text, "lux_connections", "gauge", "Clients connected.", state.Connections);
        Number(text, "lux_databases", "gauge", "Databases that have a table.", state.Databases);
        Number(text, "lux_tables", "gauge", "Tables.", state.Tables);
        Number(text, "lux_rows", "gauge", "Rows of all tables.", state.Rows);
        Number(text, "lux_expired_rows_total", "counter", "Expired rows that were removed.", state.Expired);
        Number(text, "lux_log_bytes", "gauge", "Bytes of the log.", state.LogBytes);
        Number(text, "lux_log_live_bytes", "gauge", "Bytes of the log that are in force; cleaning gives the others back.", state.LogLiveBytes);
        Number(text, "lux_log_segments", "gauge", "Files of the log.", state.Segments);
        Number(text, "lux_log_records_total", "counter", "Records ever written to the log.", state.Sequence);
        Number(text, "lux_log_read_only", "gauge", "1 after a failed sync, when nothing is written any more.", state.IsReadOnly ? 1 : 0);
        Number(text, "lux_sync_seconds_sum", "counter", "Time spent in syncs of the log.", state.SyncSeconds);
        Number(text, "lux_sync_seconds_count", "counter", "Syncs of the log.", state.Syncs);
        Number(text, "lux_index_memory_bytes", "gauge", "Native memory of indexes and places of rows.", state.IndexMemory);
        if (state.IndexMemoryLimit != long.MaxValue) Number(text, "lux_index_memory_limit_bytes", "gauge", "What they may take.", state.IndexMemoryLimit);
        Number(text, "lux_slow_commands_total", "counter", "Commands that took longer than --slow-ms.", state.Slow);
        Commands(text, state.Commands);
        return text.ToString();
    }

    private static void Commands(StringBuilder text, CommandCounts[] commands)
    {
        Head(text, "lux_command_errors_total", "counter", "Table commands that were answered with an error.");
        for (int kind = 0; kind < commands.Length; kind++)
            if (commands[kind].Calls > 0) Line(text, $"lux_command_errors_total{{command=\"{Name(kind)}\"}}", commands[kind].Errors);
        Head(text, "lux_command_seconds", "histogram", "How long table commands took.");
        for (int kind = 0; kind < commands.Length; kind++)
            if (commands[kind].Calls > 0) Histogram(text, Name(kind), commands[kind]);
    }

    private static void Histogram(StringBuilder text, string name, CommandCounts counts)
    {
        long sum = 0;
        for (int bucket = 0; bucket < CommandCounts.Buckets; bucket++)
        {
            sum += counts[bucket];
            double bound = CommandCounts.BoundOf(bucket);
            string le = double.IsInfinity(bound) ? "+Inf" : bound.ToString(CultureInfo.InvariantCulture);
            Line(text, $"lux_command_seconds_bucket{{command=\"{name}\",le=\"{le}\"}}", sum);
        }
        Line(text, $"lux_command_seconds_sum{{command=\"{name}\"}}", counts.Seconds);
        Line(text, $"lux_command_seconds_count{{command=\"{name}\"}}", sum);
    }

    /// <summary>A kind of command as metrics call it.</summary>
    public static string Name(int kind) => ((TableCommand)kind).ToString().ToLowerInvariant();

    private static void Number(StringBuilder text, string name, string type, string help, double value)
    {
        Head(text, name, type, help);
        Line(text, name, value);
    }

    private static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, double value) => text.Append(name).Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
}
