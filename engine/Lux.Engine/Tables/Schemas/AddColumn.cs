using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// TALTER ADD. Rows that are there keep their layout and read the new column as its default; only <c>default(*)</c> of a uuid, where each row
/// needs a value of its own, writes them anew. Under the lock.
/// </summary>
internal static class AddColumn
{
    public static LuxError? Run(TableSession session, TableState state, string spec)
    {
        if (!SchemaParser.TryParseColumn(spec, out var column, out var error)) return error;
        if (Check(state, column!) is { } wrong) return wrong;
        byte[] fill = FillOf(column!, session.NowMs());
        if (CheckFill(session, state, column!, fill) is { } misfit) return misfit;

        var table = state.Table;
        var definition = state.Definition.With(column!, [.. fill]);
        var next = StateBuilder.Build(table, definition, state);
        var rewritten = new RewrittenRows(state, next);
        SchemaLog.Begin(session, table, definition);
        if (column is { Type: ColumnType.Uuid, Default.IsServerValue: true }) rewritten.Gather(session);
        long place = SchemaLog.Append(session, table);

        table.Database.BeginChange();
        try
        {
            rewritten.Apply(place);
            StateBuilder.Install(next, state);
        }
        finally
        {
            table.Database.EndChange();
        }
        return null;
    }

    private static LuxError? Check(TableState state, Column column)
    {
        if (state.Schema.OrdinalOf(column.Name) >= 0) return LuxError.Of(ErrorCode.FieldExists, column.Name);
        if (state.Columns.Length == Limits.Columns)
            return LuxError.Of(ErrorCode.TooManyFields, state.Schema.Name, Text(Limits.Columns));
        if (References.Missing(state.Table.Database, column, state.Schema.Name) is { } missing) return missing;
        if (StoredDefaults.Check(column) is { } wrong) return wrong;
        if (ExpiryRules.Check(state.Table.Database, state.Schema with { Columns = new([.. state.Schema.Columns, column]) }) is { } restricted) return restricted;
        return column is { IsNotNull: true, Default: null } && state.Table.RowCount > 0
            ? LuxError.Of(ErrorCode.NeedsDefault, column.Name, Text(state.Table.RowCount))
            : null;
    }

    private static byte[] FillOf(Column column, long nowMs)
    {
        var writer = new RowWriter();
        if (column is { Type: ColumnType.Uuid, Default.IsServerValue: true }) writer.WriteNil();
        else new StoredDefaults(new TableSchema { Name = "t", Columns = new(column) }).Write(0, nowMs, writer);
        return writer.Written.ToArray();
    }

    private static LuxError? CheckFill(TableSession session, TableState state, Column column, byte[] fill)
    {
        if (StoredValue.IsNil(fill) || state.Table.RowCount == 0) return null;
        if (column.IsUnique && state.Table.RowCount > 1)
        {
            string value = Quoted.Of(TextValue.Decode(column.Type, fill, new RowWriter()).ToArray());
            return LuxError.Of(ErrorCode.ValuesNotUnique, Text(state.Table.RowCount), column.Name, value);
        }
        if (column.Type != ColumnType.Ref) return null;
        StoredValue.TryInt(fill, out long id);
        var target = column.Target == state.Table.Name ? state.Table : state.Table.Database.Tables[column.Target!];
        return id > 0 && session.Find(target, (ulong)id) != 0 ? null : LuxError.Of(ErrorCode.ForeignKeyViolation, column.Name, Text(id), target.Name);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
