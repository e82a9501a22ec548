namespace Lux.Engine;

/// <summary>Says of a backup what it is and whether it could be restored: all that a restore looks at, in its place and only read.</summary>
internal static class BackupCheck
{
    /// <summary>Whether a folder is a backup and no data folder; half a backup is neither.</summary>
    public static bool IsBackup(string folder) => File.Exists(Path.Combine(folder, BackupManifest.FileName)) && !File.Exists(Path.Combine(folder, DataFolder.IdentName));

    /// <exception cref="LuxEngineException">The list of its contents is damaged, or a file cannot be read.</exception>
    public static LuxDataReport Run(string backup)
    {
        var manifest = BackupManifest.Read(backup);
        List<string> lines = [$"{backup} is a backup of engine {manifest.Engine:N}: {manifest.Summary}."];
        try
        {
            var wrong = WhatIsWrong(backup, manifest).ToArray();
            lines.AddRange(wrong);
            bool isWhole = wrong.Length == 0 && IsLogWhole(backup, lines);
            lines.Add(isWhole
                ? $"It can be restored: lux-server --restore {backup} --dir <empty folder>"
                : "It cannot be restored; use another backup, or another copy of this one. Nothing was changed.");
            return new(isWhole, lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException($"{backup} cannot be read: {e.Message.TrimEnd('.')}. Check it again when that is mended; nothing was changed.", e);
        }
    }

    private static bool IsLogWhole(string backup, List<string> lines)
    {
        try
        {
            return LuxDataCheck.AddLogAndTables(backup, lines, "");
        }
        catch (LuxEngineException refused)
        {
            lines.Add(refused.Message);
            return false;
        }
    }

    private static IEnumerable<string> WhatIsWrong(string backup, BackupManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(backup, file.Name);
            if (!File.Exists(path))
            {
                yield return BackupFile.Missing(path);
                continue;
            }

            // Segments are read as the log that they are, afterwards.
            var (bytes, checksum) = file.Checksum is null ? (new FileInfo(path).Length, 0u) : FileCopy.Read(path);
            if (file.WhatIsWrong(path, bytes, checksum) is { } wrong) yield return wrong;
        }

        // A restore would leave it out, and the log would be read with it here.
        var tables = Path.Combine(backup, BackupManifest.Tables);
        if (!Directory.Exists(tables)) yield break;
        var known = manifest.Files.Select(file => Path.Combine(backup, file.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(tables).Where(path => !known.Contains(path)).Order(StringComparer.Ordinal))
            yield return $"{path} is not of the backup: {BackupManifest.FileName} does not name it; move it elsewhere and check again";
    }
}
