namespace Lux.Engine;

/// <summary>While it lasts, nothing that a reader can still see is given back: rows that were replaced, dropped indexes.</summary>
internal readonly ref struct EpochScope
{
    private readonly EpochReader _reader;

    public EpochScope(EpochReader reader)
    {
        _reader = reader;
        reader.Enter();
    }

    public void Dispose() => _reader.Exit();
}
