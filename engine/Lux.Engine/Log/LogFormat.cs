namespace Lux.Engine;

/// <summary>
/// The record, the unit that is in the log as a whole or not at all:
/// <code>
/// [u32 length][u32 crc32c][u64 sequence][batch: length bytes][zeros up to a multiple of 8]
/// </code>
/// All numbers are little-endian. The checksum covers length, sequence and batch and is seeded by engine, epoch and segment
/// number, so nothing left over from another life ever checks. A record of a command has the sequence after the one before;
/// a record of the log's own marks (synced, head) repeats the sequence of the last command.
/// </summary>
internal static class LogFormat
{
    public const uint Version = 1;

    public const int RecordHeaderBytes = 16;

    public const int MaxBatchBytes = 16 << 20;

    public const int MaxEffects = 100_000;

    /// <summary>Bytes that a batch takes in a segment.</summary>
    public static int RecordBytes(int batchBytes) => (RecordHeaderBytes + batchBytes + 7) & ~7;

    /// <summary>The place of an offset in a segment.</summary>
    public static long Place(int segment, long offset) => ((long)segment << 32) | offset;
}
