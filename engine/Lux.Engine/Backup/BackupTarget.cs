using System.Text;
using System.Text.Unicode;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Where a backup is to go, as a client says it.</summary>
internal static class BackupTarget
{
    /// <summary>The full path of a folder that a backup may make: nothing is there, and it is not in the data folder.</summary>
    public static LuxError? Check(ReadOnlySpan<byte> argument, string dataFolder, out string folder)
    {
        folder = "";
        var (quoted, text) = (Quoted.Of(argument.ToArray()), Encoding.UTF8.GetString(argument));
        if (text.Length == 0 || !Utf8.IsValid(argument) || text.Any(char.IsControl)) return LuxError.Of(ErrorCode.InvalidBackupFolder, quoted).At(0);
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(text));
        if (Path.Exists(folder)) return LuxError.Of(ErrorCode.BackupExists, quoted).At(0);
        return IsInside(folder, dataFolder) ? LuxError.Of(ErrorCode.BackupInsideData, quoted).At(0) : null;
    }

    private static bool IsInside(string folder, string dataFolder) => (Real(folder) + Path.DirectorySeparatorChar).StartsWith(Real(dataFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path without links, as far as it is there.</summary>
    private static string Real(string path)
    {
        if (OperatingSystem.IsLinux() && Posix.RealPath(path) is { } real) return real;
        return Path.GetDirectoryName(path) is { } parent ? Path.Combine(Real(parent), Path.GetFileName(path)) : path;
    }
}
