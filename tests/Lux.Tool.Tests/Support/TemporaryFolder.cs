namespace Lux.Tool.Tests;

/// <summary>A folder of its own under the system's temporary folder; removed with what is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lux-tool-").FullName;

    /// <summary>The path of a file in it, which is written when there is text.</summary>
    public string File(string name, string? text = null)
    {
        var path = System.IO.Path.Combine(Path, name);
        if (text is not null) System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
