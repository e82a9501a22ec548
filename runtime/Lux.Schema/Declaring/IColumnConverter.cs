namespace Lux.Schema;

/// <summary>
/// Turns the values of a type of yours into values that a column holds, and back. A member names it with <see cref="ConvertAttribute{TConverter}"/>; its methods are static, so it is never made.
/// The engine compares what is stored: two values are equal when their stored forms are. A null is stored as null and does not come by here.
/// </summary>
/// <typeparam name="TValue">The member's type.</typeparam>
/// <typeparam name="TStored">What is stored: a type that a column can have, not nullable; no enum and no <see cref="Id{T}"/>.</typeparam>
public interface IColumnConverter<TValue, TStored>
{
    /// <summary>The stored form of a value.</summary>
    /// <param name="value">The value.</param>
    static abstract TStored ToStored(TValue value);

    /// <summary>The value of a stored form.</summary>
    /// <param name="stored">What <see cref="ToStored"/> made, or another client wrote.</param>
    static abstract TValue FromStored(TStored stored);
}
