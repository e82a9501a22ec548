using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// A schema change under way: from its registration on new rows follow the rule that will hold, so that a walk over the others is enough. A rule looks at one
/// column: that it is not null, or that it has a value of its new type.
/// </summary>
/// <param name="Target">The schema that the change leads to.</param>
/// <param name="Ordinal">The column, in the schemas before and after; -1 when every row is right.</param>
internal sealed record PendingChange(TableState Target, int Ordinal)
{
    /// <summary>No rule: every row is right.</summary>
    public const int NoRule = -1;

    /// <summary>Whether a row of the schema before follows the rule.</summary>
    public bool Holds(TableState present, ReadOnlySpan<byte> row, ulong id)
    {
        if (Ordinal == NoRule) return true;
        if (!StoredValue.IsNil(new StoredRow(Target, row, id).Value(Ordinal))) return true;
        // A value that does not convert reads as null.
        return !Target.Columns[Ordinal].IsNotNull && StoredValue.IsNil(new StoredRow(present, row, id).Value(Ordinal));
    }

    /// <summary>The error of a new row that does not follow the rule, or null.</summary>
    public LuxError? Refuse(TableState present, ReadOnlySpan<byte> row)
    {
        if (Holds(present, row, 0)) return null;
        var value = new StoredRow(present, row, 0).Value(Ordinal);
        var column = Target.Columns[Ordinal];
        return StoredValue.IsNil(value)
            ? LuxError.Of(ErrorCode.NotNull, column.Name)
            : LuxError.Of(ErrorCode.WrongType, column.Name, SchemaPrinter.Type(column), ValueText.Of(present.Columns[Ordinal].Type, value));
    }
}
