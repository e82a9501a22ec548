namespace Lux.Language;

/// <summary>The words for the types without parameters, on the wire and in texts.</summary>
public static class TypeNames
{
    private static readonly (ColumnType Type, string Name)[] All =
    [
        (ColumnType.Str, "str"), (ColumnType.Int, "int"), (ColumnType.Float, "float"), (ColumnType.Bool, "bool"),
        (ColumnType.Timestamp, "timestamp"), (ColumnType.Ref, "ref"), (ColumnType.Uuid, "uuid"), (ColumnType.Bytes, "bytes"),
        (ColumnType.Decimal, "decimal"), (ColumnType.Json, "json"), (ColumnType.Vector, "vector"),
    ];

    /// <summary>The word for <paramref name="type"/>.</summary>
    public static string Of(ColumnType type) => All[(int)type - 1].Name;

    /// <summary>The type of a word, case-sensitive; false for <c>ref</c> and <c>vector</c>, which need a parameter, and for other words.</summary>
    public static bool TryParse(string name, out ColumnType type)
    {
        foreach (var pair in All)
        {
            type = pair.Type;
            if (pair.Name == name) return type is not (ColumnType.Ref or ColumnType.Vector);
        }
        type = default;
        return false;
    }
}
