using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>Compares names by their UTF-8 bytes, so that a name is looked up as it lies in the receive buffer. Hot path: 0 B per call.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static readonly Utf8Comparer Instance = new();

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode([DisallowNull] byte[] obj) => (int)Hash(obj);

    public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)Hash(alternate);

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    /// <summary>FNV-1a, four bytes a step, mixed at the end: names are short.</summary>
    public static uint Hash(ReadOnlySpan<byte> name)
    {
        uint hash = Seed ^ (uint)name.Length;
        while (name.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<uint>(name)) * Prime;
            hash ^= hash >> 15;
            name = name[4..];
        }
        foreach (byte b in name) hash = (hash ^ b) * Prime;
        hash ^= hash >> 15;
        return hash * 0x9E3779B1;
    }
}
