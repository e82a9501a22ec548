namespace Lux.Engine;

/// <summary>Where an engine's data lies: the folder given, or a temporary one that goes with the engine.</summary>
internal sealed class DataPlace(string? folder) : IDisposable
{
    public string Folder { get; } = folder is null
        ? Path.Combine(Path.GetTempPath(), "lux-" + Guid.NewGuid().ToString("N")[..12])
        : Path.GetFullPath(folder);

    public bool IsTemporary { get; } = folder is null;

    /// <summary>Garnet's part: its append-only file and its checkpoints.</summary>
    public string Keys => Path.Combine(Folder, "keys");

    /// <summary>Makes the folder of the keys; the whole folder is made and locked before, by the tables.</summary>
    public void MakeKeys()
    {
        try
        {
            _ = Directory.CreateDirectory(Keys);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LuxEngineException($"The folder {Keys} cannot be made: {e.Message} Give this user the right to write there, or choose another folder (--dir or DataDirectory).", e);
        }
    }

    /// <summary>Removes a temporary folder.</summary>
    public void Dispose()
    {
        if (IsTemporary && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
