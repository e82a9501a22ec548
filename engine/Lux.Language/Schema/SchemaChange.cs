namespace Lux.Language;

/// <summary>What a schema change makes of a definition, without rows: the engine and whoever replays a chain of changes ask here.</summary>
/// <remarks>What depends on rows (do they convert, are they unique) and on other tables (is the referred one there) is the engine's to check.</remarks>
public static class SchemaChange
{
    /// <summary>The definition after <paramref name="change"/>; false with an error that says where in the command it lies.</summary>
    /// <param name="schema">The definition before.</param>
    /// <param name="change">The change.</param>
    /// <param name="next">The definition after; equal to the one before when the change says what is so already.</param>
    /// <param name="error">Why there is none.</param>
    public static bool TryApply(TableSchema schema, AlterSyntax change, out TableSchema? next, out LuxError? error)
    {
        next = null;
        TableSchema? made = null;
        error = change switch
        {
            AddColumnSyntax add => Add(schema, add, out made),
            DropColumnSyntax drop => Drop(schema, drop, out made),
            RenameColumnSyntax rename => Rename(schema, rename, out made),
            ChangeTypeSyntax type => ChangeType(schema, type, out made),
            SetModifierSyntax set => Replace(schema, set, set.Name, set.Modifier.Set, out made),
            UnsetModifierSyntax unset => Replace(schema, unset, unset.Name, unset.Modifier.Unset, out made),
            SetTtlSyntax ttl => SetTtl(schema, ttl, out made),
            AddIndexSyntax add => AddIndex(schema, add, out made),
            DropIndexSyntax drop => DropIndex(schema, drop, out made),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
        if (error is null) next = made;
        return error is null;
    }

    /// <summary>The definition with every reference to table <paramref name="name"/> leading to <paramref name="newName"/>; the table itself gets that name.</summary>
    public static TableSchema RenameTable(TableSchema schema, string name, string newName) => schema with
    {
        Name = schema.Name == name ? newName : schema.Name,
        Columns = schema.Columns.Select(c => c.Target == name ? c with { Target = newName } : c).ToEquatableArray(),
    };

    private static LuxError? Add(TableSchema schema, AddColumnSyntax add, out TableSchema? made)
    {
        made = schema with { Columns = schema.Columns.With(add.Column) };
        if (schema.OrdinalOf(add.Column.Name) >= 0) return LuxError.Of(ErrorCode.FieldExists, add.Column.Name).At(add.Position);
        return SchemaCheck.Check(made)?.At(add.Position);
    }

    private static LuxError? Drop(TableSchema schema, DropColumnSyntax drop, out TableSchema? made)
    {
        made = null;
        int ordinal = schema.OrdinalOf(drop.Name);
        if (ordinal < 0) return Missing(drop.Name).At(drop.Position);
        foreach (var composite in schema.Composites)
            if (composite.Columns.Contains(drop.Name)) return LuxError.Of(ErrorCode.FieldInComposite, drop.Name, string.Join(",", composite.Columns)).At(drop.Position);
        if (schema.Columns.Count == 1) return LuxError.Of(ErrorCode.LastField, drop.Name, schema.Name).At(drop.Position);
        made = schema with { Columns = schema.Columns.Without(ordinal) };
        return null;
    }

    private static LuxError? Rename(TableSchema schema, RenameColumnSyntax rename, out TableSchema? made)
    {
        made = null;
        int ordinal = schema.OrdinalOf(rename.Name);
        if (ordinal < 0) return Missing(rename.Name).At(rename.Position);
        if (schema.OrdinalOf(rename.NewName) >= 0) return LuxError.Of(ErrorCode.FieldExists, rename.NewName).At(rename.Position + 1);
        made = With(schema, ordinal, schema.Columns[ordinal] with { Name = rename.NewName }) with
        {
            Composites = schema.Composites
                .Select(c => c with { Columns = c.Columns.Select(name => name == rename.Name ? rename.NewName : name).ToEquatableArray() }).ToEquatableArray(),
        };
        return null;
    }

    private static LuxError? ChangeType(TableSchema schema, ChangeTypeSyntax change, out TableSchema? made)
    {
        var error = Replace(schema, change, change.Name, c => c with { Type = change.Type.Type, Target = change.Type.Target, Dimension = change.Type.Dimension }, out made);
        if (error is not null) return error;
        var former = schema.Columns[schema.OrdinalOf(change.Name)];
        bool isSame = former.Type == change.Type.Type && former.Target == change.Type.Target;
        // A reference must lead to rows that are there from its first moment on, which rows that know nothing of it do not promise.
        return change.Type.Type == ColumnType.Ref && !isSame
            ? LuxError.Of(ErrorCode.TypeCannotChange, change.Name, SchemaPrinter.Type(former), SchemaPrinter.Type(change.Type)).At(change.Position + 1)
            : null;
    }

    private static LuxError? Replace(TableSchema schema, AlterSyntax change, string name, Func<Column, Column> with, out TableSchema? made)
    {
        made = null;
        int ordinal = schema.OrdinalOf(name);
        if (ordinal < 0) return Missing(name).At(change.Position);
        made = With(schema, ordinal, with(schema.Columns[ordinal]));
        return SchemaCheck.Check(made)?.At(change.Position + 1);
    }

    private static LuxError? SetTtl(TableSchema schema, SetTtlSyntax ttl, out TableSchema? made)
    {
        made = schema with { TtlSeconds = ttl.Seconds };
        return null;
    }

    private static LuxError? AddIndex(TableSchema schema, AddIndexSyntax add, out TableSchema? made)
    {
        made = schema with { Composites = schema.Composites.With(add.Index) };
        return SchemaCheck.Check(made)?.At(add.Position);
    }

    private static LuxError? DropIndex(TableSchema schema, DropIndexSyntax drop, out TableSchema? made)
    {
        made = null;
        int at = schema.Composites.IndexOf(c => c == drop.Index);
        if (at < 0) return LuxError.Of(ErrorCode.IndexMissing, Quoted.Of(string.Join(",", drop.Index.Columns))).At(drop.Position);
        made = schema with { Composites = schema.Composites.Without(at) };
        return null;
    }

    private static TableSchema With(TableSchema schema, int ordinal, Column column) =>
        schema with { Columns = schema.Columns.Select((c, i) => i == ordinal ? column : c).ToEquatableArray() };

    private static LuxError Missing(string name) => LuxError.Of(ErrorCode.FieldMissing, Quoted.Of(name));
}
