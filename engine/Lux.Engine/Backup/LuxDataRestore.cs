namespace Lux.Engine;

/// <summary>
/// Makes a data folder of a backup: <c>lux-server --restore</c>. Everything is copied into a folder within the data folder and checked there, as <see cref="LuxDataCheck"/> does; only then it
/// is moved to its place, IDENT last, without which no engine starts in the folder. A restore that was interrupted is begun anew by the next one.
/// </summary>
public static class LuxDataRestore
{
    /// <summary>What a backup has that goes into a data folder.</summary>
    private static readonly string[] Contents = [BackupManifest.Tables, BackupManifest.Keys, UsersFile.DefaultName];

    private const string Draft = "restore" + BackupDraft.Ending;

    /// <summary>Restores a backup into a folder that is empty or not there. The backup is only read.</summary>
    /// <returns>What was restored; or, when the backup is not whole, what is not, and the folder is as empty as it was.</returns>
    /// <exception cref="LuxEngineException">There is no such backup, it is not whole, or the folder is not empty, in use or cannot be written.</exception>
    public static LuxDataReport Run(string backup, string folder)
    {
        (backup, folder) = (Path.GetFullPath(backup), Path.GetFullPath(folder));
        var manifest = BackupManifest.Read(backup);
        RefuseNotEmpty(folder);
        try
        {
            _ = Directory.CreateDirectory(folder);
            using var held = DataLock.Take(Path.Combine(folder, DataFolder.LockName), folder);
            return Restore(backup, manifest, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException($"{backup} cannot be restored into {folder}: {e.Message.TrimEnd('.')}. No engine starts there; restore again when that is mended.", e);
        }
    }

    private static LuxDataReport Restore(string backup, BackupManifest manifest, string folder)
    {
        var draft = Path.Combine(folder, Draft);
        foreach (var name in (string[])[.. Contents, Draft]) Remove(Path.Combine(folder, name));
        _ = Directory.CreateDirectory(draft);
        try
        {
            foreach (var file in manifest.Files) Copy(backup, file, draft);
            DataFolder.WriteIdent(Path.Combine(draft, DataFolder.IdentName), manifest.Engine);
            FileCopy.FlushFolders(draft);
            var check = LuxDataCheck.Run(draft);
            if (!check.IsWhole)
            {
                Remove(draft);
                return new(false, [.. check.Lines, $"{backup} is not whole. Nothing was restored."]);
            }
        }
        catch (LuxEngineException)
        {
            Remove(draft);
            throw;
        }

        Place(draft, folder);
        return new(true, [$"Restored {backup} into {folder}: {manifest.Summary}."]);
    }

    private static void Copy(string backup, BackupFile file, string draft)
    {
        var path = Path.Combine(backup, file.Name);
        if (!File.Exists(path)) throw new LuxEngineException($"{BackupFile.Missing(path)}. Nothing was restored.");
        var copied = FileCopy.Run(path, draft, file.Name);
        if (file.WhatIsWrong(path, copied.Bytes, copied.Checksum) is { } wrong) throw new LuxEngineException($"{wrong}. Nothing was restored.");
    }

    /// <summary>Moves everything to its place; IDENT comes last and says that it is there.</summary>
    private static void Place(string draft, string folder)
    {
        foreach (var name in Contents)
        {
            var path = Path.Combine(draft, name);
            if (Directory.Exists(path)) Directory.Move(path, Path.Combine(folder, name));
            else if (File.Exists(path)) File.Move(path, Path.Combine(folder, name));
        }

        if (OperatingSystem.IsLinux()) Posix.FlushDirectory(folder);
        File.Move(Path.Combine(draft, DataFolder.IdentName), Path.Combine(folder, DataFolder.IdentName));
        Remove(draft);
        if (OperatingSystem.IsLinux()) Posix.FlushDirectory(folder);
    }

    private static void RefuseNotEmpty(string folder)
    {
        if (File.Exists(folder)) throw new LuxEngineException($"{folder} is a file; name a folder that is empty or not there with --dir. Nothing was changed.");
        if (!Directory.Exists(folder)) return;

        // What an interrupted restore left is known by its draft.
        var isBegun = Directory.Exists(Path.Combine(folder, Draft)) && !File.Exists(Path.Combine(folder, DataFolder.IdentName));
        foreach (var name in Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName))
        {
            if (name is DataFolder.LockName or DataFolder.LostAndFound || (isBegun && (name == Draft || Contents.Contains(name)))) continue;
            throw new LuxEngineException($"The folder {folder} is not empty: it has {name}. A backup is restored into an empty folder, or one that is not there yet; name another with --dir. Nothing was changed.");
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }
}
