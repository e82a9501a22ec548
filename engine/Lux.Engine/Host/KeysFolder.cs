using System.Globalization;

namespace Lux.Engine;

/// <summary>Garnet's files: checkpoints with the key-value log where it is on the disk, and the append-only file with what came after the last checkpoint.</summary>
internal static class KeysFolder
{
    private const string AppendOnlyFile = "AOF";
    private const string Checkpoints = "checkpoints";

    /// <summary>The databases of SELECT that have a checkpoint: 0 in <c>checkpoints</c>, n in <c>checkpoints_n</c>.</summary>
    public static IEnumerable<int> Databases(string folder) =>
        from path in Directory.EnumerateDirectories(Path.Combine(folder, "Store"), Checkpoints + "*")
        let number = Path.GetFileName(path)[Checkpoints.Length..].TrimStart('_')
        select number.Length == 0 ? 0 : int.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Whether a path is that of the append-only file of a database, or of a folder in it.</summary>
    public static bool IsAppendOnly(string path) => Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar)).StartsWith(AppendOnlyFile, StringComparison.Ordinal);

    /// <summary>Adds the checkpoint to a backup, without the append-only file: a start after a restore goes on with a new one.</summary>
    public static void CopyTo(BackupDraft draft, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!name.StartsWith(AppendOnlyFile, StringComparison.Ordinal)) draft.Copy(path, $"{BackupManifest.Keys}/{name}");
        }
    }
}
