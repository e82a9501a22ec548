using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// What a reference asks of the table that it names. It is a part of what both tables' definitions do: it tells which ids the other one has, keeps its rows or the table itself from being
/// deleted, and takes part in each delete there, whatever its on-delete rule. So who makes one, or changes its rule, must be allowed to alter both tables.
/// </summary>
internal static class ReferenceAccess
{
    /// <summary>Why the user may not make the references that TCREATE or TALTER makes, or null. Asked before anything tells whether the table is there.</summary>
    public static LuxError? Refusal(TableSession session, string user, TableCommand command, CommandArguments arguments)
    {
        if (command == TableCommand.TAlter)
            return AlterParser.TryParse(arguments.Texts(), out var altered, out var change, out _) && Changed(session, arguments, change!) is { } column ? Refusal(session, user, altered, column) : null;
        if (!SchemaParser.TryParseCreate(arguments.Texts(), out var created, out var schema, out _)) return null;
        foreach (var column in schema!.Columns)
            if (Refusal(session, user, created, column) is { } refusal) return refusal;
        return null;
    }

    // The column that a change makes a reference of, or whose rule it changes.
    private static Column? Changed(TableSession session, CommandArguments arguments, AlterSyntax change) => change switch
    {
        AddColumnSyntax add => add.Column,
        ChangeTypeSyntax type => type.Type,
        SetModifierSyntax { Modifier.Kind: ModifierKind.OnDelete } set => Present(session, arguments, set.Name),
        UnsetModifierSyntax { Modifier.Kind: ModifierKind.OnDelete } unset => Present(session, arguments, unset.Name),
        _ => null,
    };

    private static Column? Present(TableSession session, CommandArguments arguments, string name) =>
        session.Engine.Catalog.Find(arguments[0]) is { State.Schema: { } schema } && schema.OrdinalOf(name) is >= 0 and var ordinal ? schema.Columns[ordinal] : null;

    private static LuxError? Refusal(TableSession session, string user, TableName own, Column column)
    {
        if (column.Type != ColumnType.Ref || column.Target == own.Name || session.Engine.Access.Allows(user, TableRight.Schema, own.Database, column.Target!)) return null;
        var target = own with { Name = column.Target! };
        return LuxError.Of(ErrorCode.NoReferenceRight, column.Name, target.ToString(), Quoted.Of(user), $"{target.Database}.{target.Name}");
    }
}
