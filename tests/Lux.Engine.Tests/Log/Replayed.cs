namespace Lux.Engine.Tests.Log;

/// <summary>Remembers what was replayed, and checks each place against the map.</summary>
internal sealed class Replayed : ILogReplay
{
    private TableLog? _log;

    public List<byte[]> Batches { get; } = [];

    public List<ulong> Sequences { get; } = [];

    public List<long> Places { get; } = [];

    public void Begin(TableLog log) => _log = log;

    public unsafe void Apply(ulong sequence, long place, ReadOnlySpan<byte> batch)
    {
        Assert.True(batch.SequenceEqual(new ReadOnlySpan<byte>(_log!.At(place), batch.Length)));
        Batches.Add(batch.ToArray());
        Sequences.Add(sequence);
        Places.Add(place);
    }
}
