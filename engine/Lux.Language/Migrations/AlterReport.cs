using System.Globalization;

namespace Lux.Language;

/// <summary>The report of one TALTER.</summary>
internal static class AlterReport
{
    public static MigrationStep Of(TableSchema table, ScriptCommand command, AlterSyntax change)
    {
        string name = table.Name;
        EquatableArray<ScriptCommand> Back(params string[] words) => StepReport.Back(["TALTER", name, .. words]);
        switch (change)
        {
            case AddColumnSyntax add:
                return Added(command, name, add.Column, Back("DROP", add.Column.Name));
            case DropColumnSyntax drop:
                var dropped = table.Columns[table.OrdinalOf(drop.Name)];
                return new()
                {
                    Command = command,
                    Summary = $"drops column {name}.{drop.Name}",
                    Risk = StepRisk.Destructive,
                    Impact = ClientImpact.Breaks,
                    ImpactNote = $"the rows that they write are taken, but they can read none, and queries that name {name}.{drop.Name} are errors",
                    Advice = TwoDeploys.Drop(name, dropped),
                    Down = Back("ADD", SchemaPrinter.Column(dropped)),
                    Loss = dropped is { IsNotNull: true, Default: null }
                        ? $"the values of {name}.{drop.Name} are lost, and as it is notnull without a default it can come back to an empty table only"
                        : $"the values of {name}.{drop.Name} are lost; it comes back as the last column",
                };
            case RenameColumnSyntax rename:
                return new()
                {
                    Command = command,
                    Summary = $"renames column {name}.{rename.Name} to {rename.NewName}",
                    Impact = ClientImpact.Breaks,
                    ImpactNote = $"whole rows are read and written, but queries, updates and upserts that name {name}.{rename.Name} are errors",
                    Advice = TwoDeploys.Rename(name, rename.Name, rename.NewName),
                    Down = Back("RENAME", rename.NewName, rename.Name),
                };
            case ChangeTypeSyntax type:
                return Typed(table, command, type, Back);
            case SetModifierSyntax set:
                return ModifierReport.Set(table, command, set, Back);
            case UnsetModifierSyntax unset:
                return ModifierReport.Unset(table, command, unset, Back);
            case SetTtlSyntax ttl:
                return new()
                {
                    Command = command,
                    Summary = ttl.Seconds == 0 ? $"lets rows of {name} stay" : $"lets rows of {name} expire after {Text(ttl.Seconds)} s",
                    Impact = ClientImpact.Refuses,
                    ImpactNote = ttl.Seconds == 0 ? "rows that they write stay, too" : "rows that they write expire, too",
                    Down = table.TtlSeconds == 0 ? Back("UNSET", "TTL") : Back("SET", "TTL", Text(table.TtlSeconds)),
                    Loss = ttl.Seconds == 0 ? "" : "rows that have expired by then are lost",
                };
            case AddIndexSyntax { Index: var index }:
                return Index(command, name, index, isAdd: true, Back("DROP", Kind(index), List(index)));
            case DropIndexSyntax { Index: var index }:
                return Index(command, name, index, isAdd: false, Back("ADD", Kind(index), List(index)));
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, null);
        }
    }

    internal static string Kind(CompositeIndex index) => index.IsUnique ? "UNIQUE" : "INDEX";

    internal static string List(CompositeIndex index) => string.Join(",", index.Columns);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static MigrationStep Added(ScriptCommand command, string table, Column column, EquatableArray<ScriptCommand> down)
    {
        bool needsDefault = column is { IsNotNull: true, Default: null };
        return new()
        {
            Command = command,
            Summary = $"adds column {table}.{column.Name}",
            Risk = needsDefault || (column is { IsUnique: true, Default: not null } && column is not { Type: ColumnType.Uuid, Default.IsServerValue: true }) ? StepRisk.NeedsRowsChecked : StepRisk.Safe,
            NeedsDefault = needsDefault,
            Impact = needsDefault ? ClientImpact.Breaks : ClientImpact.None,
            ImpactNote = needsDefault ? $"rows that they write have no {table}.{column.Name} and are refused" : "",
            Advice = needsDefault ? TwoDeploys.Add() : "",
            Down = down,
            Loss = $"values written to {table}.{column.Name} since are lost",
        };
    }

    private static MigrationStep Typed(TableSchema table, ScriptCommand command, ChangeTypeSyntax change, Func<string[], EquatableArray<ScriptCommand>> back)
    {
        var former = table.Columns[table.OrdinalOf(change.Name)];
        var later = former with { Type = change.Type.Type, Target = change.Type.Target, Dimension = change.Type.Dimension };
        string from = SchemaPrinter.Type(former), to = SchemaPrinter.Type(later);
        bool isWidening = TypeConversion.IsWidening(former, later), isSame = from == to, isReversible = former.Type != ColumnType.Ref || isSame;
        bool mayCollide = former.IsUnique || table.Composites.Any(index => index.IsUnique && index.Columns.Contains(change.Name));
        return new()
        {
            Command = command,
            Summary = $"{(isWidening ? "changes" : "narrows")} {table.Name}.{change.Name} from {from} to {to}",
            Risk = isSame || (isWidening && !mayCollide) ? StepRisk.Safe : StepRisk.NeedsRowsChecked,
            IsNarrowing = !isWidening,
            Impact = isSame ? ClientImpact.None : ClientImpact.Breaks,
            ImpactNote = isSame ? "" : $"they read and write {table.Name}.{change.Name} as {from}",
            Advice = isSame ? "" : TwoDeploys.ChangeType(table.Name, change.Name, to),
            Down = isReversible ? back(["TYPE", change.Name, from]) : default,
            IsReversible = isReversible,
            Loss = !isReversible ? $"{to} cannot become {from} again: add a column and copy"
                : isSame || TypeConversion.IsWidening(later, former) ? "" : $"values of {table.Name}.{change.Name} that are no {from} by then are in the way",
        };
    }

    private static MigrationStep Index(ScriptCommand command, string table, CompositeIndex index, bool isAdd, EquatableArray<ScriptCommand> down)
    {
        string what = $"{(index.IsUnique ? "unique" : "index")} {table}({List(index)})";
        return new()
        {
            Command = command,
            Summary = $"{(isAdd ? "adds" : "drops")} {what}",
            Risk = isAdd && index.IsUnique ? StepRisk.NeedsRowsChecked : StepRisk.Safe,
            Impact = index.IsUnique ? ClientImpact.Refuses : ClientImpact.None,
            ImpactNote = !index.IsUnique ? "" : isAdd ? $"equal values of {List(index)} are refused" : $"upserts by {List(index)} are errors",
            Down = down,
            Loss = !isAdd && index.IsUnique ? $"equal values of {table}({List(index)}) written by then are in the way" : "",
        };
    }
}
