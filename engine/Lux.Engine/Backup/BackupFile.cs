namespace Lux.Engine;

/// <summary>A file of a backup, as its manifest names it.</summary>
/// <param name="Name">Its path in the backup, and in the data folder that a restore makes, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Checksum">Its CRC-32C; null for a segment of the log, in which every record has its own.</param>
internal sealed record BackupFile(string Name, long Bytes, uint? Checksum);
