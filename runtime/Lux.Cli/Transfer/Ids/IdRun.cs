namespace Lux.Cli;

/// <summary>Rows whose ids followed each other where they come from, and follow each other here.</summary>
/// <param name="Old">The first one's id there.</param>
/// <param name="Rows">How many they are.</param>
/// <param name="New">The first one's id here.</param>
internal readonly record struct IdRun(long Old, long Rows, long New);
