using System.Globalization;
using System.Text;

namespace Lux.Engine;

/// <summary>
/// The file BACKUP, which makes a folder a backup: written when everything else is on the disk, so half a backup has none.
/// <code>
/// lux backup 1
/// engine 0f5c9a41b27e3d0680f1c2d3e4a5b6c7
/// sequence 1042
/// taken 2026-03-01T12:00:00.0000000+00:00
/// file 1048576 - tables/000001.lux
/// file 512 8f3a01bc keys/Store/checkpoints/...
/// end 5d9e0c11
/// </code>
/// </summary>
/// <param name="Engine">Which engine was backed up.</param>
/// <param name="Sequence">The last command that is in it; every one before is too.</param>
/// <param name="Taken">When.</param>
/// <param name="Files">Everything beside the manifest.</param>
internal sealed record BackupManifest(Guid Engine, ulong Sequence, DateTimeOffset Taken, IReadOnlyList<BackupFile> Files)
{
    public const string FileName = "BACKUP";

    /// <summary>Where the keys lie in a backup, as in a data folder.</summary>
    public const string Keys = "keys";

    /// <summary>Where the log of the tables lies.</summary>
    public const string Tables = "tables";

    private const string Title = "lux backup 1";

    /// <summary>Bytes of all files.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>Whether the keys are in it, and not the tables alone.</summary>
    public bool HasKeys => Files.Any(file => file.Name.StartsWith(Keys + "/", StringComparison.Ordinal));

    /// <summary>What is in it, as a user is told.</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture,
        $"{Bytes} bytes, every command up to sequence {Sequence}, as of {Taken.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; {(HasKeys ? "keys and tables" : "tables, no keys")}");

    /// <summary>Writes the manifest, on the disk when this returns.</summary>
    public void Write(string folder)
    {
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"{Title}\nengine {Engine:N}\nsequence {Sequence}\ntaken {Taken.ToUniversalTime():O}\n");
        foreach (var file in Files) _ = text.Append(CultureInfo.InvariantCulture, $"file {file.Bytes} {(file.Checksum?.ToString("x8", CultureInfo.InvariantCulture) ?? "-")} {file.Name}\n");
        var checksum = Checksum(text.ToString());
        _ = text.Append(CultureInfo.InvariantCulture, $"end {checksum:x8}\n");
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads the manifest of a backup.</summary>
    /// <exception cref="LuxEngineException">There is none, or it is damaged.</exception>
    public static BackupManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new LuxEngineException($"{folder} is no backup, or one that was never finished: it has no {FileName} file. Name a folder that TBACKUP answered with.");
        return Parse(File.ReadAllText(path)) ?? throw new LuxEngineException($"{path} is damaged, so nothing says what the backup holds; use another backup.");
    }

    private static BackupManifest? Parse(string text)
    {
        int end = text.LastIndexOf("end ", StringComparison.Ordinal);
        if (end < 0 || text[end..] != string.Create(CultureInfo.InvariantCulture, $"end {Checksum(text[..end]):x8}\n")) return null;
        var lines = text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length >= 4 && lines[0] == Title
            && Guid.TryParseExact(Value(lines[1], "engine "), "N", out var engine)
            && ulong.TryParse(Value(lines[2], "sequence "), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && DateTimeOffset.TryParseExact(Value(lines[3], "taken "), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var taken)
            && lines[4..].Select(ParseFile).ToArray() is var files && Array.TrueForAll(files, file => file is not null)
            ? new(engine, sequence, taken, files!)
            : null;
    }

    private static BackupFile? ParseFile(string line)
    {
        var words = line.Split(' ', 4);
        if (words.Length != 4 || words[0] != "file" || !long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || !IsInside(words[3])) return null;
        if (words[2] == "-") return new(words[3], bytes, null);
        return uint.TryParse(words[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum) ? new(words[3], bytes, checksum) : null;
    }

    /// <summary>A restore writes where the names say: nowhere but in its own folder.</summary>
    private static bool IsInside(string name) => !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");

    private static string Value(string line, string name) => line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : "";

    private static uint Checksum(string text) => Crc32C.Append(~0u, Encoding.UTF8.GetBytes(text));
}
