namespace Lux.Engine;

/// <summary>
/// A backup that is being written: a folder beside the one it will be, which it becomes, by a new name, when everything is on the disk. One that is not completed is removed;
/// what a killed process leaves keeps the name of a draft and has no manifest.
/// </summary>
internal sealed class BackupDraft : IDisposable
{
    public const string Ending = ".partial";

    private readonly string _folder;
    private readonly string _draft;
    private readonly List<BackupFile> _files = [];
    private bool _isComplete;

    /// <summary>Begins a backup at a path where nothing is.</summary>
    /// <exception cref="IOException">The folder cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be made there.</exception>
    public BackupDraft(string folder)
    {
        (_folder, _draft) = (folder, folder + Ending);

        // Not CreateDirectory, which makes whole paths: the disk that was meant may not be mounted.
        if (!Directory.Exists(Path.GetDirectoryName(folder))) throw new DirectoryNotFoundException($"{Path.GetDirectoryName(folder)} does not exist");
        if (Path.Exists(_draft)) throw new IOException($"{_draft} exists, of a backup that is being written or was interrupted; remove it if none is");
        _ = Directory.CreateDirectory(_draft);
    }

    /// <summary>Adds a file by a copy.</summary>
    public void Copy(string path, string name) => _files.Add(FileCopy.Run(path, _draft, name));

    /// <summary>Adds the segments of a log, and says of its end that it was on the disk.</summary>
    public void Add(SealedLog log)
    {
        foreach (var segment in log.Segments) Link(segment.Path, $"{BackupManifest.Tables}/{Path.GetFileName(segment.Path)}", segment.End);
        var tables = Path.Combine(_draft, BackupManifest.Tables);
        new SyncedNote(log.Segments[^1].Number, log.Sequence).Write(tables);
        var (bytes, checksum) = FileCopy.Read(Path.Combine(tables, SyncedNote.FileName));
        _files.Add(new($"{BackupManifest.Tables}/{SyncedNote.FileName}", bytes, checksum));
    }

    /// <summary>Makes it a backup.</summary>
    public BackupManifest Complete(Guid engine, ulong sequence, DateTimeOffset taken)
    {
        var manifest = new BackupManifest(engine, sequence, taken, _files);
        FileCopy.FlushFolders(_draft);
        manifest.Write(_draft);
        FileCopy.FlushFolders(_draft);
        Directory.Move(_draft, _folder);
        _isComplete = true;
        if (OperatingSystem.IsLinux()) Posix.FlushDirectory(Path.GetDirectoryName(_folder)!);
        return manifest;
    }

    public void Dispose()
    {
        if (!_isComplete) Directory.Delete(_draft, recursive: true);
    }

    /// <summary>Adds a file that never changes again and is on the disk: by a second name for it, or by a copy where the file system gives none.</summary>
    private void Link(string path, string name, long bytes)
    {
        var to = Path.Combine(_draft, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (OperatingSystem.IsLinux() && Posix.TryLink(path, to)) _files.Add(new(name, new FileInfo(to).Length, null));
        else _files.Add(FileCopy.Run(path, _draft, name, bytes) with { Checksum = null });
    }
}
