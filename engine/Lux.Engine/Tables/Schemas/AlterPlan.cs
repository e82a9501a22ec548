using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>What a TALTER makes of a table: the definition that it leads to and the rule that its rows must follow. Holds what must not change between planning and switching: the fill of a new column.</summary>
internal sealed class AlterPlan(TableSession session, AlterSyntax change)
{
    private AddedColumn? _added;

    /// <summary>Made under the lock, and once more before the switch, to see that it still holds.</summary>
    public LuxError? Make(TableState present, out TableDefinition definition, out int rule)
    {
        definition = present.Definition;
        rule = PendingChange.NoRule;
        if (!SchemaChange.TryApply(present.Schema, change, out var next, out var error)) return error;
        switch (change)
        {
            case AddColumnSyntax add:
                _added ??= new AddedColumn(add.Column, session.NowMs());
                if (_added.Check(session, present, next!) is { } wrong) return wrong.At(add.Position);
                definition = definition.With(next!, _added.Fill, _added.IsSeeded);
                return null;
            case DropColumnSyntax drop:
                definition = definition.Without(next!, present.Schema.OrdinalOf(drop.Name));
                return null;
            case ChangeTypeSyntax type:
                int ordinal = present.Schema.OrdinalOf(type.Name);
                if (!TypeConversion.IsWidening(present.Columns[ordinal], next!.Columns[ordinal])) rule = ordinal;
                error = StoredDefaults.Check(next)?.At(type.Position + 1);
                break;
            case SetModifierSyntax set:
                ordinal = present.Schema.OrdinalOf(set.Name);
                if (set.Modifier.Kind == ModifierKind.NotNull) rule = ordinal;
                error = StoredDefaults.Check(next!)?.At(set.Position + 1) ?? ExpiryRules.Check(present.Table.Database, next!);
                break;
            case UnsetModifierSyntax or SetTtlSyntax:
                error = ExpiryRules.Check(present.Table.Database, next!);
                break;
        }
        if (error is null && next! != present.Schema) definition = definition.Redeclared(next!);
        return error;
    }
}
