namespace Lux.Cli;

/// <summary>Up to where a file is written for certain, so that writing can go on there after a kill.</summary>
/// <param name="Bytes">The length of what stays.</param>
/// <param name="Tail">What makes a whole file of it, where that is written over when it goes on (the foot of Parquet); else empty.</param>
internal sealed record SinkMark(long Bytes, byte[] Tail);
