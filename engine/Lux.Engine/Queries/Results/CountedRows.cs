namespace Lux.Engine;

/// <summary>Counts rows and keeps none.</summary>
internal sealed class CountedRows : RowSink
{
    public long Count { get; private set; }

    public CountedRows Begin()
    {
        Count = 0;
        return this;
    }

    public override void Add(ref QueryRow row) => Count++;

    public override void Restart() => Count = 0;
}
