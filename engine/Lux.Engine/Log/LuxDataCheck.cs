namespace Lux.Engine;

/// <summary>Reads every record of the log of a data folder or a backup and says what is whole, without changing anything: <c>lux-server --check</c>.</summary>
public static class LuxDataCheck
{
    private const string Cure = " A start is refused; restore the files from a backup, or save what is whole with lux-server --repair.";

    /// <summary>Checks a data folder in which no engine runs: first the log, then, when that is whole, the tables in it. Of a backup also every other file, and whether it could be restored.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, cannot be read, or is neither an engine's nor a whole backup.</exception>
    public static LuxDataReport Run(string folder)
    {
        folder = Path.GetFullPath(folder);
        return BackupCheck.IsBackup(folder) ? BackupCheck.Run(folder) : RunData(folder);
    }

    /// <summary>Checks a data folder and nothing else.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, cannot be read or is no engine's.</exception>
    internal static LuxDataReport RunData(string folder)
    {
        if (!File.Exists(Path.Combine(folder, DataFolder.IdentName))) throw NotData(folder);
        List<string> lines = [];
        return new(AddLogAndTables(folder, lines, Cure), lines);
    }

    /// <summary>Adds what there is to say of the log, and when that is whole of the tables.</summary>
    /// <returns>Whether all is whole and agrees.</returns>
    internal static bool AddLogAndTables(string folder, List<string> lines, string cure)
    {
        var check = CheckLog(folder, cure);
        lines.AddRange(check.Lines);
        if (check.IsDamaged) return false;
        var problems = CheckTables(folder, cure, out var summary);
        lines.AddRange([.. problems, summary]);
        return problems.Count == 0;
    }

    /// <summary>The log alone.</summary>
    internal static LogCheck CheckLog(string folder, string cure = Cure)
    {
        using var data = DataFolder.OpenToRead(folder);
        var files = SegmentFile.List(data.Tables, data.Engine);
        List<string> missing = [];
        var note = SyncedNote.Read(data.Tables);
        if (files.Count > 0 && files[^1].Number < note.Segment) missing.Add(SegmentFile.PathOf(data.Tables, note.Segment));
        var check = new LogCheck(SegmentChain.OfWhatIsThere(files, data.Tables, missing), data.Engine, missing, note, cure);
        check.Run();
        return check;
    }

    private static LuxEngineException NotData(string folder) => new(
        BackupCheck.IsBackup(folder) ? $"{folder} is a backup, and backups are never changed: lux-server --check says whether it is whole; when it is not, use another. Nothing was changed."
        : folder.EndsWith(BackupDraft.Ending, StringComparison.Ordinal) && Directory.Exists(folder) ? $"{folder} is a backup that is being written or was interrupted: it has no {BackupManifest.FileName}, which comes last, so it cannot be restored. Take another with TBACKUP, and remove it if none is being written."
        : $"{folder} is no lux-server's data folder: it has no {DataFolder.IdentName}; and no backup: it has no {BackupManifest.FileName}. Name one of either with --dir.");

    private static IReadOnlyList<string> CheckTables(string folder, string cure, out string summary)
    {
        TableEngine engine;
        try
        {
            engine = TableEngine.OpenToRead(folder);
        }
        catch (LuxEngineException refused)
        {
            summary = $"The tables cannot be opened.{cure}";
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
