namespace Lux.Engine;

/// <summary>Reads every record of a data folder's log and says what is whole, without changing anything: <c>lux-server --check</c>.</summary>
public static class LuxDataCheck
{
    /// <summary>Checks a folder in which no engine runs: first the log, then, when that is whole, the tables in it.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, cannot be read or is no engine's.</exception>
    public static LuxDataReport Run(string folder)
    {
        folder = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(folder, "IDENT")))
        {
            throw new LuxEngineException($"{folder} is no lux-server's data folder: it has no IDENT. Name the folder with --dir.");
        }

        var check = CheckLog(folder);
        if (check.IsDamaged) return new(false, check.Lines);
        var problems = CheckTables(folder, out var summary);
        return new(problems.Count == 0, [.. check.Lines, .. problems, summary]);
    }

    /// <summary>The log alone.</summary>
    internal static LogCheck CheckLog(string folder)
    {
        using var data = DataFolder.Open(folder);
        var files = SegmentFile.List(data.Tables, data.Engine);
        List<string> missing = [];
        var note = SyncedNote.Read(data.Tables);
        if (files.Count > 0 && files[^1].Number < note.Segment) missing.Add(SegmentFile.PathOf(data.Tables, note.Segment));
        var check = new LogCheck(SegmentChain.OfWhatIsThere(files, data.Tables, missing), data.Engine, missing, note);
        check.Run();
        return check;
    }

    private static IReadOnlyList<string> CheckTables(string folder, out string summary)
    {
        TableEngine engine;
        try
        {
            engine = TableEngine.OpenToRead(folder);
        }
        catch (LuxEngineException refused)
        {
            summary = "A start is refused; restore the files from a backup, or save what is whole with lux-server --repair.";
            return [refused.Message];
        }

        using var opened = engine;
        var audit = new TableAudit(engine);
        audit.Run();
        summary = audit.Problems.Count == 0
            ? $"Tables agree: {Counted(audit.Tables, "table")}, {Counted(audit.Rows, "row")}, {Counted(audit.Entries, "index entry", "index entries")}; references and unique values hold."
            : $"Tables do not agree: {Counted(audit.Problems.Count, "problem")}.";
        return audit.Problems;
    }

    private static string Counted(long number, string noun, string? several = null) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : several ?? noun + "s")}");
}
