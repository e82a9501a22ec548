namespace Lux.Engine;

/// <summary>While it lasts, nothing that a reader can still see is given back: rows that were replaced, dropped indexes.</summary>
internal readonly ref struct EpochScope
{
    private readonly ReaderEpochs _epochs;

    public EpochScope(ReaderEpochs epochs)
    {
        _epochs = epochs;
        epochs.Enter();
    }

    public void Dispose() => _epochs.Exit();
}
