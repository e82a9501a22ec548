using Lux.Language;

namespace Lux.Schema;

/// <summary>How much work a command is, by the rows of the live table.</summary>
internal sealed class WorkEstimate(MigrationSession session, CancellationToken cancellationToken)
{
    private readonly RowPace _pace = new(session, cancellationToken);

    /// <summary>The work of a change of a table's definition.</summary>
    /// <param name="table">The table as it is in the engine.</param>
    /// <param name="change">The change.</param>
    /// <param name="column">Finds a column that the change names, as it is in the engine.</param>
    /// <param name="rows">The table's rows.</param>
    public async ValueTask<StepWork> OfAsync(TableSchema table, AlterSyntax change, Func<string, Column?> column, long rows)
    {
        double Index(IEnumerable<string> names) => names.Any(name => column(name) is not { Type: not (ColumnType.Str or ColumnType.Decimal or ColumnType.Bytes) }) ? RowPace.IndexOfTexts : RowPace.IndexOfNumbers;
        double times = change switch
        {
            SetModifierSyntax { Modifier.Kind: ModifierKind.NotNull } => RowPace.Check,
            SetModifierSyntax { Modifier.Kind: ModifierKind.Unique or ModifierKind.Index } set => Index([set.Name]),
            AddIndexSyntax { Index: var index } => Index(index.Columns),
            ChangeTypeSyntax type => RowPace.Convert + (table.Composites.Any(index => index.Columns.Contains(type.Name)) || column(type.Name) is { IsUnique: true } or { IsIndexed: true } ? RowPace.IndexOfTexts : 0),
            AddColumnSyntax { Column: { IsUnique: true } or { IsIndexed: true } or { Type: ColumnType.Ref } } => RowPace.IndexOfNumbers,
            _ => 0,
        };
        return times == 0 || rows == 0 ? StepWork.None : new(rows, 0, (await _pace.PerRowAsync(table, rows).ConfigureAwait(false)) * rows * times);
    }

    /// <summary>The work of a command that changes rows.</summary>
    /// <param name="table">The table as it is in the engine; null where a step before makes it, or there are several.</param>
    /// <param name="command">The command.</param>
    /// <param name="isSame">Whether the table will be as it is now when the command comes, so that its condition can be asked.</param>
    public async ValueTask<StepWork> OfAsync(TableSchema? table, ScriptCommand command, bool isSame)
    {
        if (RowPages.WhereOf(command) is not (>= 0 and var where)) return new(0, 1, TimeSpan.Zero);
        if (table is null) return StepWork.None;
        long rows = await session.CountAsync(table.Name, [], cancellationToken).ConfigureAwait(false);
        long changed = isSame ? await session.CountAsync(table.Name, ["WHERE", .. command.Words.Skip(where + 1)], cancellationToken).ConfigureAwait(false) : rows;
        return new(rows, changed, (await _pace.PerRowAsync(table, rows).ConfigureAwait(false)) * (rows + (changed * RowPace.Change)));
    }
}
