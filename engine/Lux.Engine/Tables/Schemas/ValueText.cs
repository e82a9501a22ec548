using Lux.Language;

namespace Lux.Engine;

/// <summary>A stored value as an error shows it.</summary>
internal static class ValueText
{
    public static string Of(ColumnType type, ReadOnlySpan<byte> stored) =>
        StoredValue.IsNil(stored) ? "null" : Quoted.Of(TextValue.Decode(type, stored, new RowWriter()).ToArray());
}
