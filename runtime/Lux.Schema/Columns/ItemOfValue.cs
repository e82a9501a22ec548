using Lux.Schema.Generated;

namespace Lux.Schema;

/// <inheritdoc/>
/// <typeparam name="TRow">The record of the queried table.</typeparam>
/// <typeparam name="TValue">The type of its values.</typeparam>
public abstract class Item<TRow, TValue> : Item<TRow>, IItem<TValue>
{
    private protected Item(string path) : base(path)
    {
    }

    TValue IItem<TValue>.Read(ref RowDecoder from) => Read(ref from);

    internal abstract TValue Read(ref RowDecoder from);
}
