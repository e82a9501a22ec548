using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>The wire side of the table of types in protocol.md.</summary>
internal static class ColumnTypes
{
    /// <summary>What a column can be, for messages.</summary>
    public const string Usable = "string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], JsonElement, char, an enum or Id<T>";

    /// <summary>What a converter can store, for messages.</summary>
    public const string Storable = "string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], ReadOnlyMemory<byte> or char";

    public static ColumnType Of(ColumnKind kind) => kind switch
    {
        ColumnKind.String or ColumnKind.Char or ColumnKind.EnumName => ColumnType.Str,
        ColumnKind.EnumNumber or ColumnKind.Int64 or ColumnKind.Int32 or ColumnKind.Int16 or ColumnKind.Byte
            or ColumnKind.TimeSpan or ColumnKind.DateOnly => ColumnType.Int,
        ColumnKind.Double or ColumnKind.Single => ColumnType.Float,
        ColumnKind.Boolean => ColumnType.Bool,
        ColumnKind.DateTimeOffset or ColumnKind.DateTime => ColumnType.Timestamp,
        ColumnKind.Reference => ColumnType.Ref,
        ColumnKind.Guid => ColumnType.Uuid,
        ColumnKind.ByteArray or ColumnKind.ByteMemory => ColumnType.Bytes,
        ColumnKind.Decimal => ColumnType.Decimal,
        ColumnKind.Json or ColumnKind.JsonElement => ColumnType.Json,
        ColumnKind.FloatArray or ColumnKind.FloatMemory => ColumnType.Vector,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no column type"),
    };
}
