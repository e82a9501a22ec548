using Lux.Schema.Generated;

namespace Lux.Schema;

/// <inheritdoc/>
/// <typeparam name="TRow">The record of the queried table.</typeparam>
/// <typeparam name="TValue">The type of its values.</typeparam>
public abstract class Item<TRow, TValue> : Item<TRow>
{
    private protected Item(string path) : base(path)
    {
    }

    internal abstract TValue Read(ref RowDecoder from);
}
