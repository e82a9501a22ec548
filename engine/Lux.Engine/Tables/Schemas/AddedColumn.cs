using System.Collections.Immutable;
using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The column of TALTER ADD. Rows that are there keep their layout and read it as its default of this moment; of a uuid's <c>default(*)</c> each reads
/// one of its own, made from a seed and the row's id, so that no row is written.
/// </summary>
internal sealed class AddedColumn
{
    private readonly Column _column;

    public AddedColumn(Column column, long nowMs)
    {
        _column = column;
        IsSeeded = column is { Type: ColumnType.Uuid, Default.IsServerValue: true };
        Fill = IsSeeded ? [.. SeededUuid.NewSeed(nowMs)] : FillOf(column, nowMs);
    }

    /// <summary>What rows from before read, or the seed of it.</summary>
    public ImmutableArray<byte> Fill { get; }

    public bool IsSeeded { get; }

    /// <summary>Whether the column can be added now, under the lock.</summary>
    public LuxError? Check(TableSession session, TableState state, TableSchema next)
    {
        var table = state.Table;
        if (References.Missing(table.Database, _column, table.Name) is { } missing) return missing;
        if (StoredDefaults.Check(next) is { } wrong) return wrong;
        if (ExpiryRules.Check(table.Database, next) is { } restricted) return restricted;
        if (table.RowCount == 0 || IsSeeded) return null;
        var fill = Fill.AsSpan();
        if (StoredValue.IsNil(fill)) return _column.IsNotNull ? LuxError.Of(ErrorCode.NeedsDefault, _column.Name, Text(table.RowCount)) : null;
        if (_column.IsUnique && table.RowCount > 1) return LuxError.Of(ErrorCode.ValuesNotUnique, Text(table.RowCount), _column.Name, ValueText.Of(_column.Type, fill));
        if (_column.Type != ColumnType.Ref) return null;
        StoredValue.TryInt(fill, out long id);
        var target = _column.Target == table.Name ? table : table.Database.Tables[_column.Target!];
        return id > 0 && session.Find(target, (ulong)id) != 0 ? null : LuxError.Of(ErrorCode.ForeignKeyViolation, _column.Name, Text(id), target.Name);
    }

    // A default that is no value of the type is refused by Check.
    private static ImmutableArray<byte> FillOf(Column column, long nowMs)
    {
        if (StoredDefaults.Check(column) is not null) return [.. StoredValue.Nil];
        var writer = new RowWriter();
        new StoredDefaults(new TableSchema { Name = "t", Columns = new(column) }).Write(0, nowMs, writer);
        return [.. writer.Written];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
