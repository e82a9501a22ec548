using Lux.Language;

namespace Lux.Schema;

/// <summary>Looks at the rows that are there for those that would stop a step: the engine would find them, too, but only when half of the migration is done.</summary>
internal sealed class Preflight(MigrationSession session, DatabaseSchema live, CancellationToken cancellationToken)
{
    private readonly LiveNames _names = new(live);
    private readonly WorkEstimate _work = new(session, cancellationToken);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);   // tables whose rows a step before changes
    private readonly List<PlannedStep> _steps = [];
    private readonly List<RowFinding> _findings = [];
    private bool _anyChanged;

    public async ValueTask<MigrationPlan> RunAsync(IEnumerable<(ChainLink Link, int Number, MigrationStep Step, bool IsDown)> steps, IReadOnlyList<string> adopted)
    {
        foreach (var (link, number, step, isDown) in steps)
        {
            if (!isDown)
            {
                _steps.Add(new(link.Script.Id, number, step, false, await LookAsync(link.Script.Id, number, step, link.At(number - 1), step.Command).ConfigureAwait(false)));
                continue;
            }
            var work = StepWork.None;
            var schema = link.At(number);
            foreach (var command in step.Down) work += await LookAsync(link.Script.Id, number, StepReport.Of(schema, command), schema, command).ConfigureAwait(false);
            _steps.Add(new(link.Script.Id, number, step, true, work));
        }
        return new(_steps, _findings, adopted);
    }

    /// <summary>Looks at the rows for a command; how much work it is.</summary>
    private async ValueTask<StepWork> LookAsync(string script, int number, MigrationStep step, DatabaseSchema before, ScriptCommand command)
    {
        string table = command.Words.Count > 1 ? command.Words[1] : "";
        var liveTable = _names.Table(table) is { } name ? live.Find(name) : null;
        var work = StepWork.None;
        if (command.Step is not null)
        {
            work = new(0, 0, null);
            _anyChanged = true;
        }
        else if (command.IsData)
        {
            bool isBatch = command.Name == "TBATCH";
            work = await _work.OfAsync(isBatch ? null : liveTable, command, isSame: liveTable is not null && before.Find(table) == liveTable && !_changed.Contains(table)).ConfigureAwait(false);
            if (isBatch) _anyChanged = true;
            else _changed.Add(table);
        }
        else if (liveTable is not null && command.Name == "TALTER" && AlterParser.TryParse(command.Arguments, out _, out var change, out _))
        {
            long rows = await session.CountAsync(liveTable.Name, [], cancellationToken).ConfigureAwait(false);
            work = await _work.OfAsync(liveTable, change!, column => _names.Column(table, column), rows).ConfigureAwait(false);
            if (step.Risk == StepRisk.NeedsRowsChecked && rows > 0 && await FindAsync(table, liveTable.Name, before.Find(table)!, change!, rows).ConfigureAwait(false) is { } found)
                _findings.Add(new(script, number, $"{step.Summary}: {found.Message}", found.Rows, _anyChanged || _changed.Contains(table)));
        }
        _names.Follow(command);
        return work;
    }

    private ValueTask<(string Message, long Rows)?> FindAsync(string table, string liveTable, TableSchema before, AlterSyntax change, long rows)
    {
        var checks = new RowChecks(session, liveTable, cancellationToken);
        switch (change)
        {
            case AddColumnSyntax { Column: { IsNotNull: true, Default: null } added }:
                return new(($"{table} has {Counted.Of(rows, "row")}, which {Counted.Word(rows, "has", "have")} no value of {added.Name}; give it a default, or add it nullable, fill it and set notnull", rows));
            case AddColumnSyntax { Column: { IsUnique: true, Default: not null } added } when rows > 1 && added is not { Type: ColumnType.Uuid, Default.IsServerValue: true }:
                return new(($"{rows} rows of {table} would all get the same {added.Name}", rows));
            case AddColumnSyntax { Column: { Type: ColumnType.Ref, Default: { } value } added } when _names.Table(added.Target!) is { } target:
                return checks.ReferenceAsync(added, target, value.Literal);
            case SetModifierSyntax { Modifier.Kind: ModifierKind.NotNull } set when _names.Column(table, set.Name) is { } column:
                return checks.NullsAsync(column);
            case SetModifierSyntax { Modifier.Kind: ModifierKind.Unique } set when _names.Column(table, set.Name) is { } column:
                return checks.DuplicatesAsync([column.Name]);
            case AddIndexSyntax { Index: { IsUnique: true } index } when index.Columns.Select(name => _names.Column(table, name)?.Name).ToArray() is var columns && !columns.Contains(null):
                return checks.DuplicatesAsync(columns!);
            case ChangeTypeSyntax type when _names.Column(table, type.Name) is { } column:
                var wanted = before.Columns[before.OrdinalOf(type.Name)] with { Type = type.Type.Type, Target = type.Type.Target, Dimension = type.Type.Dimension };
                return TypeConversion.IsWidening(column, wanted) ? default : checks.ConversionAsync(column, wanted);
            default:
                return default;
        }
    }
}
