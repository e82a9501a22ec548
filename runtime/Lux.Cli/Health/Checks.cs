using System.Globalization;

namespace Lux.Cli;

/// <summary>What <c>lux doctor</c> looks at, each in a function of what the engine said.</summary>
internal static class Checks
{
    private const double FarMs = 50, HighShare = 0.8, FullShare = 0.95;
    private const long SmallLog = 256L << 20, LargeTable = 4096, ManyScans = 100;

    /// <summary>All findings, one or more for each check.</summary>
    public static IEnumerable<Finding> Of(EngineState state, string toolVersion) =>
        [Reach(state), Version(state, toolVersion), Access(state), .. Schema(state), Writing(state), Disk(state), Log(state), Memory(state), Sync(state), Clock(state), Speed(state)];

    private static Finding Reach(EngineState state) => state.RoundTrip.TotalMilliseconds > FarMs
        ? new("connect", Verdict.Warn, $"{state.Endpoint} answers in {Amount.Time(state.RoundTrip)}, which is far.", "Run the app near the engine, or send several commands at once.")
        : new("connect", Verdict.Ok, $"{state.Endpoint} answers in {Amount.Time(state.RoundTrip)}.");

    private static Finding Version(EngineState state, string toolVersion) => state.Info["version"] == toolVersion
        ? new("version", Verdict.Ok, $"The engine and this tool are both {toolVersion}.")
        : new("version", Verdict.Warn, $"The engine is {state.Info["version"]}, this tool {toolVersion}.", "Use the same version, so that each knows all that the other says.");

    private static Finding Access(EngineState state) => state.Endpoint switch
    {
        { Password: null } when !state.Endpoint.IsLocal() => new("access", Verdict.Fail, "The engine lets everybody in over the network.", "Start it with LUX_PASSWORD, or with users (docs/security.md)."),
        { Tls: false, Password: not null } when !state.Endpoint.IsLocal() => new("access", Verdict.Warn, "The password goes over the network in the clear.", "Start the engine with --tls-cert and write luxs://."),
        { Password: null } => new("access", Verdict.Ok, "No password, on this machine only as far as this tool sees."),
        _ => new("access", Verdict.Ok, $"Logged in as {state.Endpoint.User ?? "the default user"}{(state.Endpoint.Tls ? ", with TLS" : "")}."),
    };

    private static IEnumerable<Finding> Schema(EngineState state)
    {
        yield return new("schema", Verdict.Ok, $"{Amount.Of(state.Tables.Count, "table")} with {Amount.Of(state.Tables.Sum(table => table.Rows), "row")} in database '{state.Endpoint.Database}'.");
        foreach (var table in state.Tables.Where(table => table.Rows >= LargeTable && table.Scans >= ManyScans && table.Scans * 10 > table.Queries))
            yield return new("schema", Verdict.Warn, $"{Amount.Count(table.Scans)} of {Amount.Count(table.Queries)} queries of '{table.Table}' read it from end to end ({Amount.Of(table.Rows, "row")}).", $"TSLOW names such queries; give them an index: TALTER {table.Table} SET <column> index.");
        if (state.Tables.FirstOrDefault(table => table.Table.Split('.')[^1] == OwnTables.Imports) is { Rows: > 0 } imports)
            yield return new("schema", Verdict.Warn, $"{Amount.Of(imports.Rows, "import")} stopped half way.", "Run the same 'lux import' again: it goes on where it was.");
    }

    private static Finding Writing(EngineState state) => state.Info["read_only"] == "true"
        ? new("writing", Verdict.Fail, "The engine refuses writes: writing its log failed.", "Look at its log and its disk, then restart it.")
        : new("writing", Verdict.Ok, "The engine takes writes.");

    private static Finding Disk(EngineState state)
    {
        if (state.Folder is null) return new("disk", Verdict.Ok, "The engine's disk cannot be seen from here: run this on its machine.");
        var drive = new DriveInfo(state.Folder);
        var (free, share) = (drive.AvailableFreeSpace, (double)drive.AvailableFreeSpace / Math.Max(drive.TotalSize, 1));
        var text = string.Create(CultureInfo.InvariantCulture, $"{Amount.Bytes(free)} ({share:P0}) are free where {state.Folder} is; the log takes {Amount.Bytes(state.Info.Number("log_bytes"))}.");
        return share < 0.02 ? new("disk", Verdict.Fail, text, "Make room: writes are refused when it is full.")
            : share < 0.1 || free < state.Info.Number("log_live_bytes") ? new("disk", Verdict.Warn, text, "Make room: cleaning the log needs some for a while.")
            : new("disk", Verdict.Ok, text);
    }

    private static Finding Log(EngineState state)
    {
        var (all, dead) = (state.Info.Number("log_bytes"), state.Info.Number("log_dead_bytes"));
        var text = $"{Amount.Bytes(dead)} of {Amount.Bytes(all)} of the log are dead.";
        return all > SmallLog && dead > all * HighShare
            ? new("log", Verdict.Warn, text, "Cleaning does not keep up, or something keeps it from ending: the engine's log says which.")
            : new("log", Verdict.Ok, text);
    }

    private static Finding Memory(EngineState state)
    {
        var (used, limit) = (state.Info.Number("index_memory_bytes"), Math.Max(state.Info.Number("index_memory_limit"), 1));
        var text = $"Indexes take {Amount.Bytes(used)} of {Amount.Bytes(limit)}.";
        return used > limit * FullShare ? new("memory", Verdict.Fail, text, "Start the engine with a larger --memory: writes are refused when it is full.")
            : used > limit * HighShare ? new("memory", Verdict.Warn, text, "Start the engine with a larger --memory before it is full.")
            : new("memory", Verdict.Ok, text);
    }

    private static Finding Sync(EngineState state) => state.Info["sync"] switch
    {
        "none" => new("sync", Verdict.Warn, "Writes go to the disk when the operating system likes (--sync none): a power cut may lose many.", "Start the engine with --sync everysec, or always."),
        "always" => new("sync", Verdict.Ok, "Every write is on the disk before its reply (--sync always)."),
        _ => new("sync", Verdict.Ok, "Writes go to the disk every second: a power cut loses at most that, a killed process nothing."),
    };

    private static Finding Clock(EngineState state)
    {
        var offset = state.ClockOffset.Duration();
        var text = $"The engine's clock and this machine's differ by {Amount.Time(offset)}.";
        return offset > TimeSpan.FromMinutes(1) ? new("clock", Verdict.Fail, text, "Set the clocks by NTP: expiry and points in time are the engine's.")
            : offset > TimeSpan.FromSeconds(1) + state.RoundTrip ? new("clock", Verdict.Warn, text, "Set the clocks by NTP.")
            : new("clock", Verdict.Ok, text);
    }

    private static Finding Speed(EngineState state)
    {
        var (slow, all) = (state.Info.Number("slow_commands"), state.Info.Number("commands"));
        var text = $"{Amount.Count(slow)} of {Amount.Count(all)} table commands were slow.";
        return slow > 10 && slow * 100 > all ? new("speed", Verdict.Warn, text, "'lux query TSLOW' lists the latest with their plans.") : new("speed", Verdict.Ok, text);
    }
}
