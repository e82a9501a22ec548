namespace Lux.Engine;

/// <summary>Copies a file so that it is on the disk when the copy returns.</summary>
internal static class FileCopy
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>Copies the first <paramref name="bytes"/> of a file, or all of it, into a new one with the same rights, making its folder.</summary>
    /// <returns>What was copied, with its checksum.</returns>
    public static BackupFile Run(string from, string root, string name, long bytes = long.MaxValue)
    {
        var to = Path.Combine(root, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(from);
        using var target = new FileStream(to, options);
        var (copied, checksum) = Pump(from, target, bytes);
        target.Flush(flushToDisk: true);
        return new(name, copied, checksum);
    }

    /// <summary>Reads a file as a copy would: its length and checksum.</summary>
    public static (long Bytes, uint Checksum) Read(string path) => Pump(path, Stream.Null, long.MaxValue);

    private static (long Bytes, uint Checksum) Pump(string from, Stream target, long bytes)
    {
        using var source = File.OpenHandle(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        var chunk = GC.AllocateUninitializedArray<byte>(ChunkBytes);
        var checksum = ~0u;
        long copied = 0;
        while (copied < bytes)
        {
            var read = RandomAccess.Read(source, chunk.AsSpan(0, (int)Math.Min(ChunkBytes, bytes - copied)), copied);
            if (read == 0) break;
            checksum = Crc32C.Append(checksum, chunk.AsSpan(0, read));
            target.Write(chunk.AsSpan(0, read));
            copied += read;
        }

        return (copied, checksum);
    }

    /// <summary>Forces the names of all files of a folder and its folders to the disk.</summary>
    public static void FlushFolders(string root)
    {
        if (!OperatingSystem.IsLinux()) return;
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)) Posix.FlushDirectory(folder);
        Posix.FlushDirectory(root);
    }
}
