using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Emit;

/// <summary>The words of the runtime for one kind of column.</summary>
/// <param name="Word">What its reader and its value text are called: <c>ReadInt64</c>, <c>ValueText.Int64</c>.</param>
/// <param name="Token">The class of its token.</param>
/// <param name="TakesType">Whether both take the type as a type argument.</param>
/// <param name="Number">What its sums and averages are; null where it has none.</param>
internal sealed record ColumnForm(string Word, string Token, bool TakesType = false, NumberForm? Number = null)
{
    public static ColumnForm Of(ColumnKind kind) => kind switch
    {
        ColumnKind.String => new("String", "TextColumn"),
        ColumnKind.Char => new("Char", "OrderedColumn"),
        ColumnKind.EnumName => new("EnumName", "Column", TakesType: true),
        ColumnKind.EnumNumber => new("EnumNumber", "OrderedColumn", TakesType: true),
        ColumnKind.Int64 => new("Int64", "NumberColumn", Number: NumberForm.Whole),
        ColumnKind.Int32 => new("Int32", "NumberColumn", Number: NumberForm.Whole),
        ColumnKind.Int16 => new("Int16", "NumberColumn", Number: NumberForm.Whole),
        ColumnKind.Byte => new("Byte", "NumberColumn", Number: NumberForm.Whole),
        ColumnKind.TimeSpan => new("TimeSpan", "OrderedColumn"),
        ColumnKind.DateOnly => new("DateOnly", "OrderedColumn"),
        ColumnKind.Double => new("Double", "NumberColumn", Number: NumberForm.Float),
        ColumnKind.Single => new("Single", "NumberColumn", Number: NumberForm.Float),
        ColumnKind.Boolean => new("Boolean", "BoolColumn"),
        ColumnKind.DateTimeOffset => new("DateTimeOffset", "OrderedColumn"),
        ColumnKind.DateTime => new("DateTime", "OrderedColumn"),
        ColumnKind.Reference => new("Id", "OrderedColumn", TakesType: true),
        ColumnKind.Guid => new("Guid", "Column"),
        ColumnKind.ByteArray => new("Bytes", "Column"),
        ColumnKind.ByteMemory => new("Memory", "Column"),
        ColumnKind.Decimal => new("Decimal", "NumberColumn", Number: NumberForm.Decimal),
        ColumnKind.JsonElement => new("JsonElement", "JsonColumn"),
        ColumnKind.FloatArray => new("Floats", "VectorColumn"),
        ColumnKind.FloatMemory => new("FloatMemory", "VectorColumn"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no column form"),
    };
}
