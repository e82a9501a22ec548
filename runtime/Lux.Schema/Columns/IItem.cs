namespace Lux.Schema.Generated;

/// <summary>An item by its value alone, whatever table it is of.</summary>
/// <typeparam name="TValue">The type of its values.</typeparam>
internal interface IItem<TValue>
{
    TValue Read(ref RowDecoder from);
}
