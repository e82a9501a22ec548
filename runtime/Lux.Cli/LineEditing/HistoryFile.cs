namespace Lux.Cli;

/// <summary>The lines of earlier, in a file that only its owner may read. Lines that hold a password are not kept. A file that cannot be used is gone without.</summary>
internal sealed class HistoryFile
{
    private const int MostLines = 2000;
    private static readonly string[] Secret = ["AUTH", "HELLO", "ACL", "REQUIREPASS", "MASTERAUTH"];

    private readonly List<string> _lines = [];
    private readonly string? _path;

    /// <param name="path">The file; null keeps lines in memory only.</param>
    public HistoryFile(string? path)
    {
        _path = path;
        try
        {
            if (path is not null && File.Exists(path)) _lines.AddRange(File.ReadLines(path).TakeLast(MostLines));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _path = null;
        }
    }

    public IReadOnlyList<string> Lines => _lines;

    /// <summary><c>LUX_HISTORY</c>, or <c>lux/history</c> in the user's folder for such state.</summary>
    public static string? PathOf(ToolHost host)
    {
        if (host.Variable("LUX_HISTORY") is { } chosen) return chosen;
        var state = host.Variable("XDG_STATE_HOME")
            ?? (OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : host.Variable("HOME") is { } home ? Path.Combine(home, ".local", "state") : null);
        return state is null ? null : Path.Combine(state, "lux", "history");
    }

    public void Add(string line)
    {
        var text = line.Trim();
        if (text.Length == 0 || (_lines.Count > 0 && _lines[^1] == text) || IsSecret(text)) return;
        _lines.Add(text);
        if (_path is null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            var isNew = !File.Exists(_path);
            if (_lines.Count > 2 * MostLines) File.WriteAllLines(_path, _lines.TakeLast(MostLines));
            else File.AppendAllLines(_path, [text]);
            if (isNew && !OperatingSystem.IsWindows()) File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A shell without a home still runs; its lines are kept until it ends.
        }
    }

    private static bool IsSecret(string line) => line.Split(' ').Any(word => Secret.Contains(word.ToUpperInvariant()));
}
