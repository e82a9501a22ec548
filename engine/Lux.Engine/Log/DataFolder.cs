using System.Globalization;
using System.Text;

namespace Lux.Engine;

/// <summary>
/// The data folder: LOCK (held while an engine runs, names its pid), IDENT (says that the folder is an engine's and which) and
/// tables/ (the segments). IDENT comes last: a first start that was interrupted before it is begun anew, for nothing was written yet.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    public const string LockName = "LOCK";

    public const string IdentName = "IDENT";

    /// <summary>What file systems of their own have at their root.</summary>
    public const string LostAndFound = "lost+found";

    private const string IdentTitle = "lux engine 1";

    private readonly DataLock? _lock;   // null for a backup, which nobody writes
    private readonly string _path;

    private DataFolder(string path, DataLock? held, Guid engine, bool isNew)
    {
        (_path, _lock, Engine, IsNew) = (path, held, engine, isNew);
    }

    /// <summary>Which engine the folder belongs to.</summary>
    public Guid Engine { get; }

    /// <summary>True until <see cref="Confirm"/>: the folder has no log yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Where the segments are.</summary>
    public string Tables => Path.Combine(_path, "tables");

    private string Ident => Path.Combine(_path, IdentName);

    private string Draft => Path.Combine(_path, "IDENT.new");

    /// <exception cref="LuxEngineException">The folder is another program's, cannot be written, or is in use.</exception>
    public static DataFolder Open(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            RefuseForeign(path);
            _ = Directory.CreateDirectory(path);
            var held = DataLock.Take(Path.Combine(path, LockName), path);
            try
            {
                return Begin(path, held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException(
                $"The data folder {path} cannot be written: {e.Message} Give this user the right to write there, or choose another folder (--dir or DataDirectory).", e);
        }
    }

    /// <summary>Opens a folder whose log is only read: a data folder that no engine holds, or a backup.</summary>
    /// <exception cref="LuxEngineException">The folder is another program's, or is in use.</exception>
    public static DataFolder OpenToRead(string path) =>
        BackupCheck.IsBackup(path) ? new(Path.GetFullPath(path), null, BackupManifest.Read(path).Engine, isNew: false) : Open(path);

    /// <summary>Says that the folder has a log now.</summary>
    public void Confirm(bool sync)
    {
        File.Move(Draft, Ident);
        IsNew = false;
        if (sync && OperatingSystem.IsLinux()) Posix.FlushDirectory(_path);
    }

    /// <summary>Writes what says whose a folder is, on the disk when this returns.</summary>
    public static void WriteIdent(string path, Guid engine)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{IdentTitle}\nid {engine:N}\n")));
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => _lock?.Dispose();

    private static void RefuseForeign(string path)
    {
        if (File.Exists(path)) throw new LuxEngineException($"The data folder {path} is a file; choose a folder (--dir or DataDirectory).");
        if (!Directory.Exists(path) || File.Exists(Path.Combine(path, IdentName))) return;
        if (File.Exists(Path.Combine(path, BackupManifest.FileName)))
        {
            throw new LuxEngineException($"The folder {path} is a backup; make a data folder of it with lux-server --restore {path} --dir <empty folder>. Nothing was changed.");
        }

        var begun = File.Exists(Path.Combine(path, "IDENT.new"));
        foreach (var entry in Directory.EnumerateFileSystemEntries(path))
        {
            var name = Path.GetFileName(entry);
            if (name is LockName or "IDENT.new" or LostAndFound || (begun && name == "tables")) continue;
            throw new LuxEngineException(
                $"The folder {path} is not empty and no lux-server's (it has no IDENT, but {name}); choose an empty folder (--dir or DataDirectory). Nothing was changed.");
        }
    }

    private static DataFolder Begin(string path, DataLock held)
    {
        var ident = Path.Combine(path, IdentName);
        if (File.Exists(ident))
        {
            var existing = new DataFolder(path, held, ReadIdent(ident), isNew: false);
            if (Directory.Exists(existing.Tables)) return existing;
            throw new LuxEngineException(
                $"{existing.Tables} is missing, but {ident} says that the folder held tables; put it back. Nothing was changed.");
        }

        // A first start may have ended before it said so: nothing was ever acknowledged from what it left.
        var folder = new DataFolder(path, held, Guid.NewGuid(), isNew: true);
        if (Directory.Exists(folder.Tables)) Directory.Delete(folder.Tables, recursive: true);
        WriteIdent(folder.Draft, folder.Engine);
        _ = Directory.CreateDirectory(folder.Tables);
        return folder;
    }

    private static Guid ReadIdent(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length >= 2 && lines[0] == IdentTitle && lines[1].StartsWith("id ", StringComparison.Ordinal)
            && Guid.TryParseExact(lines[1][3..], "N", out var engine))
        {
            return engine;
        }

        throw new LuxEngineException(
            $"{path} is not an IDENT file that this lux-server can read (expected '{IdentTitle}' and an id); use the version that wrote it or put the file back.");
    }
}
