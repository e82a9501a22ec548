using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TINFO</c>: the state of the engine as label and value.</summary>
internal static class DescribeEngine
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count > 0) return Arity.Of("tinfo");
        var state = new EngineState(session.Engine);
        var info = new LabelledValues(reply);
        info.Add("version", EngineState.Version);
        info.Add("uptime_seconds", (long)state.Uptime.TotalSeconds);
        info.Add("connections", state.Connections);
        info.Add("databases", state.Databases);
        info.Add("tables", state.Tables);
        info.Add("rows", state.Rows);
        info.Add("expired_rows", state.Expired);
        info.Add("commands", state.Commands.Sum(c => c.Calls));
        info.Add("errors", state.Commands.Sum(c => c.Errors));
        info.Add("slow_commands", state.Slow);
        info.Add("log_bytes", state.LogBytes);
        info.Add("log_live_bytes", state.LogLiveBytes);
        info.Add("log_dead_bytes", state.LogBytes - state.LogLiveBytes);
        info.Add("log_segments", state.Segments);
        info.Add("log_sequence", (long)state.Sequence);
        info.Add("sync", session.Engine.Sync switch { SyncMode.Always => "always", SyncMode.None => "none", _ => "everysec" });
        info.Add("syncs", state.Syncs);
        info.AddSeconds("last_sync_seconds", state.LastSyncSeconds);
        info.Add("read_only", state.IsReadOnly);
        info.Add("index_memory_bytes", state.IndexMemory);
        info.Add("index_memory_limit", state.IndexMemoryLimit);
        info.Add("max_reply_bytes", Limits.ReplyBytes);
        info.Add("max_command_bytes", Limits.FrameBytes);
        info.End();
        return null;
    }
}
