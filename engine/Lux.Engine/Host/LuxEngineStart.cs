namespace Lux.Engine;

/// <summary>What a start found and what is on.</summary>
/// <param name="Tables">Tables in the data folder, of all databases.</param>
/// <param name="Rows">Rows in them.</param>
/// <param name="Sync">When writes are forced to the disk; <see cref="SyncMode.None"/> for a temporary folder unless asked otherwise.</param>
/// <param name="Memory">Bytes of memory for keys and indexes together.</param>
/// <param name="Elapsed">From the call to the first possible reply.</param>
public sealed record LuxEngineStart(int Tables, long Rows, SyncMode Sync, long Memory, TimeSpan Elapsed);
