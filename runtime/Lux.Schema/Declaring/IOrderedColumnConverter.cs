namespace Lux.Schema;

/// <summary>A converter whose stored forms have the order of the values. Its columns can be compared by <c>&lt;</c> and <c>&gt;</c>, and have Min and Max.</summary>
/// <typeparam name="TValue">The member's type.</typeparam>
/// <typeparam name="TStored">What is stored.</typeparam>
public interface IOrderedColumnConverter<TValue, TStored> : IColumnConverter<TValue, TStored>;
