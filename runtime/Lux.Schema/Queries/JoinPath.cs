namespace Lux.Schema;

/// <summary>A ref column to join and those before it.</summary>
internal sealed record JoinPath(string Path, JoinPath? Before);
