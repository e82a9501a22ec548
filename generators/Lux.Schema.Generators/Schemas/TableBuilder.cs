using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Makes the schema of one declaration and notes what is wrong with it. One bad column costs that column, not the table; the rule makes the build fail all the same.</summary>
internal static class TableBuilder
{
    public static BuiltTable Build(TableDeclaration declaration)
    {
        var findings = new List<Finding>();
        bool getsPart = TypeCheck.Run(declaration.Outline, findings) & KeyCheck.Run(declaration, findings);

        var columns = new List<Column>();
        var members = new List<MemberDeclaration>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in declaration.Members)
        {
            if (member is { Name: KnownNames.Key, Type.Kind: ColumnKind.Reference })
                KeyAttributes.Run(declaration, member, findings);
            if (member.IsNotMapped)
                NotMappedCheck.Run(declaration.Address.Type.Name, member, "a row", findings);
            if (member.Name == KnownNames.Key || member.IsNotMapped || !ColumnCheck.Run(declaration, member, names, findings))
                continue;
            columns.Add(Column(member));
            members.Add(member);
            ReferenceRules.Run(declaration, member, findings);
            DefaultCheck.Run(declaration, member, findings);
            TimeCheck.Run(declaration, member, findings);
            IndexableCheck.Run(declaration, member, findings);
        }

        var composites = IndexBuilder.Build(declaration, members, columns, findings);
        IdleCheck.Run(declaration, findings);
        RenameCheck.Run(declaration, members, findings);
        NeedlessIndexes.Find(declaration, members, findings);
        ForbiddenIndexes.Find(declaration, members, columns, findings);
        var schema = new TableSchema { Name = declaration.Name, Columns = columns.ToEquatableArray(), Composites = composites, TtlSeconds = Math.Max(0, Math.Min(declaration.TtlSeconds, Limits.TtlSeconds)) };
        LimitCheck.Run(declaration, schema, findings);
        return new(
            declaration,
            schema,
            members.ToEquatableArray(),
            getsPart,
            findings.ToEquatableArray());
    }

    /// <summary>The column's name: what <c>[Column]</c> says, else the member's in snake_case.</summary>
    public static string ColumnName(MemberDeclaration member) => member.ColumnName ?? Casing.SnakeCase(member.Name);

    /// <summary>Whether a table referred to has tokens, so that the reference can lead on to its row.</summary>
    public static bool HasTokens(ReferencedType target) => HasTokens(target.Table);

    /// <summary>Whether a table inherits the tokens of one that it derives from, so that its own hide them.</summary>
    public static bool HidesTokens(TableOutline table) => table.Ancestor is { } ancestor && (HasTokens(ancestor) || HidesTokens(ancestor));

    private static bool HasTokens(TableOutline? table) => table is { HasOwnKey: true } && TypeCheck.Run(table, []);

    private static Column Column(MemberDeclaration member) => Column(member, ColumnTypes.Of(member.Type.Kind));

    private static Column Column(MemberDeclaration member, ColumnType type) => new()
    {
        Name = ColumnName(member),
        Type = type,
        Dimension = member.Dimension ?? 0,
        Target = member.Type.Reference?.Table?.Name,
        IsUnique = member.IsUnique && SchemaCheck.IsIndexable(type),
        IsIndexed = member.IsIndexed && SchemaCheck.IsIndexable(type),
        IsNotIndexed = member.IsNotIndexed,
        IsNotNull = !member.Type.IsNullable,
        Default = member.Default,
        OnDelete = member.OnDelete,
    };
}
