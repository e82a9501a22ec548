namespace Lux.Engine.Tests.Cleaning;

/// <summary>A data folder as it was at a moment: what a killed process leaves.</summary>
internal sealed class FolderCopy : IDisposable
{
    public FolderCopy(string folder)
    {
        Directory.CreateDirectory(Tables);
        foreach (var file in Directory.GetFiles(folder).Where(file => System.IO.Path.GetFileName(file) != "LOCK")) File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(folder, "tables")).Where(file => !file.EndsWith(".new", StringComparison.Ordinal))) File.Copy(file, System.IO.Path.Combine(Tables, System.IO.Path.GetFileName(file)));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("lux-copy-").FullName;

    public string Tables => System.IO.Path.Combine(Path, "tables");

    /// <summary>Makes of it what a power cut leaves: each page written since <paramref name="synced"/> is there, or as it was then.</summary>
    public void RevertPages(FolderCopy synced, Random random)
    {
        foreach (var path in Directory.GetFiles(Tables, "*.lux"))
        {
            var now = File.ReadAllBytes(path);
            var then = System.IO.Path.Combine(synced.Tables, System.IO.Path.GetFileName(path));
            var old = File.Exists(then) ? File.ReadAllBytes(then) : [];
            Array.Resize(ref old, Math.Max(old.Length, now.Length));
            for (var page = 0; page < now.Length; page += 4096)
            {
                if (random.Next(2) == 0) old.AsSpan(page, Math.Min(4096, now.Length - page)).CopyTo(now.AsSpan(page));
            }

            File.WriteAllBytes(path, now);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
