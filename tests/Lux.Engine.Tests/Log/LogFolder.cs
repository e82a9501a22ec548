namespace Lux.Engine.Tests.Log;

/// <summary>A data folder of a test and what its log replays.</summary>
internal sealed class LogFolder : IDisposable
{
    public LogFolder() => Directory.CreateDirectory(Root);

    private string Root { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "lux-log-" + Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Root, "data");

    public string Tables => System.IO.Path.Combine(Path, "tables");

    public string[] Segments => [.. Directory.GetFiles(Tables, "*.lux").Order(StringComparer.Ordinal)];

    public TableLogOptions Options => new() { Directory = Path, Sync = SyncMode.None, FirstSegmentBytes = 64 << 10, MaxSegmentBytes = 256 << 10 };

    public TableLog Open(Replayed? replayed = null, SyncMode sync = SyncMode.None, LogFaults? faults = null) =>
        TableLog.Open(Options with { Sync = sync, Faults = faults ?? LogFaults.None }, replayed ?? new Replayed());

    /// <summary>The folder as a kill at this moment would leave it.</summary>
    public LogFolder Kill()
    {
        var copy = new LogFolder();
        Directory.CreateDirectory(copy.Tables);
        File.Copy(System.IO.Path.Combine(Path, "IDENT"), System.IO.Path.Combine(copy.Path, "IDENT"));
        foreach (var file in Directory.GetFiles(Tables).Where(file => !file.EndsWith(".new", StringComparison.Ordinal))) File.Copy(file, System.IO.Path.Combine(copy.Tables, System.IO.Path.GetFileName(file)));
        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
