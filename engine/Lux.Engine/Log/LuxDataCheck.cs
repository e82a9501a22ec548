namespace Lux.Engine;

/// <summary>Reads every record of a data folder's log and says what is whole, without changing anything: <c>lux-server --check</c>.</summary>
public static class LuxDataCheck
{
    /// <summary>Checks a folder in which no engine runs.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, cannot be read or is no engine's.</exception>
    public static LuxDataReport Run(string folder)
    {
        folder = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(folder, "IDENT")))
        {
            throw new LuxEngineException($"{folder} is no lux-server's data folder: it has no IDENT. Name the folder with --dir.");
        }

        using var data = DataFolder.Open(folder);
        var files = SegmentFile.List(data.Tables, data.Engine);
        var chain = SegmentChain.Of(files, data.Tables);
        return new LogCheck(chain).Run();
    }
}
