using System.Globalization;

namespace Lux.Engine;

/// <summary>A file of a backup, as its manifest names it.</summary>
/// <param name="Name">Its path in the backup, and in the data folder that a restore makes, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Checksum">Its CRC-32C; null for a segment of the log, in which every record has its own.</param>
internal sealed record BackupFile(string Name, long Bytes, uint? Checksum)
{
    /// <summary>What the file at <paramref name="path"/>, of which this much was read, has other than it should have; null when it is the one.</summary>
    public string? WhatIsWrong(string path, long bytes, uint? checksum) =>
        bytes != Bytes ? string.Create(CultureInfo.InvariantCulture, $"{path} has {bytes} bytes and should have {Bytes}: the backup is not whole")
        : Checksum is not null && checksum != Checksum ? $"{path} is damaged: its checksum is another"
        : null;

    /// <summary>What a missing file is called.</summary>
    public static string Missing(string path) => $"{path} is missing: the backup is not whole";
}
