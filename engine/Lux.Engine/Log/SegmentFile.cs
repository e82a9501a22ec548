using System.Globalization;

namespace Lux.Engine;

/// <summary>A segment as it was found on the disk.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Number">The number that its name says.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Header">Its header, or null when that is not whole.</param>
internal sealed record SegmentFile(string Path, int Number, long Length, SegmentHeader? Header)
{
    private const string Extension = ".lux";

    public static string PathOf(string directory, int number) =>
        System.IO.Path.Combine(directory, number.ToString("D6", CultureInfo.InvariantCulture) + Extension);

    /// <summary>The segments of a folder in the order of their numbers.</summary>
    /// <exception cref="LuxEngineException">One is of an unknown format or belongs to another engine.</exception>
    public static List<SegmentFile> List(string directory, Guid engine)
    {
        var files = new List<SegmentFile>();
        foreach (var path in Directory.EnumerateFiles(directory, "*" + Extension))
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(path);
            if (name.Length < 6 || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            files.Add(Open(path, number, engine));
        }

        files.Sort((a, b) => a.Number.CompareTo(b.Number));
        return files;
    }

    private static SegmentFile Open(string path, int number, Guid engine)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> bytes = stackalloc byte[SegmentHeader.MaxBytes];
        var read = RandomAccess.Read(file, bytes, 0);
        var length = RandomAccess.GetLength(file);
        if (SegmentHeader.TryRead(bytes[..read], out var header, out var version))
        {
            if (header.Engine != engine)
            {
                throw new LuxEngineException(
                    $"{path} belongs to another engine ({header.Engine:N}, this folder is {engine:N}); move it to where it came from.");
            }

            // A copy under another's name is no segment of this log: its records would check and be applied twice.
            return new SegmentFile(path, number, length, header.Number == number ? header : null);
        }

        if (version > LogFormat.Version)
        {
            throw new LuxEngineException(
                $"{path} has format {version}, this lux-server reads up to {LogFormat.Version}; use the version that wrote it or a newer one.");
        }

        return new SegmentFile(path, number, length, null);
    }
}
