namespace Lux.Engine;

/// <summary>A log up to a command, in segments that are full and on the disk.</summary>
/// <param name="Engine">Whose it is.</param>
/// <param name="Sequence">The sequence of its last command.</param>
/// <param name="Segments">The segments, oldest first.</param>
internal sealed record SealedLog(Guid Engine, ulong Sequence, IReadOnlyList<Segment> Segments);
