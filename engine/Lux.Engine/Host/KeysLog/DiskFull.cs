using System.Diagnostics.CodeAnalysis;

namespace Lux.Engine;

/// <summary>The one fault of a disk that passes: it has no room.</summary>
internal static class DiskFull
{
    private const int NoSpace = 28;
    private const int WindowsDiskFull = 112;

    /// <summary>A quota that is used up, on Linux and on macOS.</summary>
    private const int NoQuota = 122, MacNoQuota = 69;

    /// <summary>Whether a write failed because there is no room, so that it can be tried again.</summary>
    public static bool Is([NotNullWhen(true)] Exception? fault) => fault is IOException && (fault.HResult & 0xFFFF) is NoSpace or WindowsDiskFull or NoQuota or MacNoQuota;

    /// <summary>The fault, where nobody but we noticed.</summary>
    public static IOException Found(string path) => new($"no space left for {path}", NoSpace);
}
