namespace Lux.Language;

/// <summary>A row as its stored values by ordinal: one as it lies there, or one of an older layout seen through the present schema.</summary>
public interface IRowValues
{
    /// <summary>The bytes of the value of column <paramref name="ordinal"/>; none when the row has no such value.</summary>
    ReadOnlySpan<byte> Value(int ordinal);
}
