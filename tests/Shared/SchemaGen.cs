using CsCheck;
using Lux.Language;

namespace Lux.Tests;

/// <summary>Random definitions that TCREATE accepts; every test project that needs one draws from here.</summary>
internal static class SchemaGen
{
    private static readonly Gen<string> ShortName = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz_0123456789ÄжΩ"], 1, 10];

    public static Gen<string> Name { get; } = ShortName.Where(Names.IsName);

    public static Gen<string> ColumnName { get; } = ShortName.Where(Names.IsColumnName);

    private static Gen<ColumnDefault?> Default(ColumnType type) => type switch
    {
        ColumnType.Str => Gen.String.Where(s => !s.Any(char.IsSurrogate)).Select(s => (ColumnDefault?)new ColumnDefault(s, false)),
        ColumnType.Int => Gen.Long.Select(n => (ColumnDefault?)new ColumnDefault(n.ToString(System.Globalization.CultureInfo.InvariantCulture), false)),
        ColumnType.Bool => Gen.Bool.Select(b => (ColumnDefault?)new ColumnDefault(b ? "true" : "false", false)),
        ColumnType.Timestamp or ColumnType.Uuid => Gen.Const((ColumnDefault?)ColumnDefault.ServerValue),
        _ => Gen.Const((ColumnDefault?)null),
    };

    /// <summary>A column named <paramref name="name"/> that refers, if at all, to one of <paramref name="targets"/>.</summary>
    public static Gen<Column> Column(string name, params string[] targets) =>
        from type in Gen.Enum<ColumnType>()
        let kind = type == ColumnType.Ref && targets.Length == 0 ? ColumnType.Int : type
        from target in Gen.Int[0, Math.Max(0, targets.Length - 1)]
        from dimension in Gen.Int[1, 8]
        from flags in Gen.Int[0, 31]
        from onDelete in Gen.Enum<OnDelete>()
        from hasDefault in Gen.Bool
        from value in Default(kind)
        let indexable = SchemaCheck.IsIndexable(kind)
        let notNull = (flags & 4) != 0
        select new Column
        {
            Name = name,
            Type = kind,
            Target = kind == ColumnType.Ref ? targets[target] : null,
            Dimension = kind == ColumnType.Vector ? dimension : 0,
            IsUnique = indexable && (flags & 1) != 0,
            IsIndexed = indexable && (flags & 2) != 0,
            IsNotNull = notNull,
            IsNotIndexed = kind != ColumnType.Ref && (flags & 11) == 8,
            Default = hasDefault ? value : null,
            OnDelete = kind != ColumnType.Ref || (notNull && onDelete == OnDelete.SetNull) ? OnDelete.Restrict : onDelete,
        };

    /// <summary>A definition of <paramref name="table"/>, with composites, that refers to <paramref name="targets"/>.</summary>
    public static Gen<TableSchema> Table(string table, params string[] targets) =>
        from names in ColumnName.Array[1, 8].Select(n => n.Distinct().ToArray())
        from columns in Gen.Int[0, 1].SelectMany(_ => Sequence([.. names.Select(n => Column(n, targets))]))
        from composites in Composite(columns).Array[0, 3]
        from ttl in Gen.OneOf(Gen.Const(0L), Gen.Long[1, 100_000])
        select new TableSchema
        {
            Name = table,
            Columns = columns.ToEquatableArray(),
            Composites = composites.Where(c => c.Columns.Count > 1).GroupBy(c => string.Join(",", c.Columns)).Select(g => g.First()).ToEquatableArray(),
            TtlSeconds = ttl,
        };

    /// <summary>A database that the engine accepts: tables of these names or some of them, which refer to each other.</summary>
    public static Gen<DatabaseSchema> Database(params string[] names) =>
        from kept in Gen.Shuffle(names)
        from count in Gen.Int[0, names.Length]
        let chosen = kept.Take(count).ToArray()
        from tables in chosen.Aggregate(Gen.Const(Array.Empty<TableSchema>()), (all, name) => all.SelectMany(a => Table(name, chosen).Select(t => (TableSchema[])[.. a, t])))
        select new DatabaseSchema(tables.Select(t => TableReferences.Restricting(tables, t.Name) is null ? t : t with { TtlSeconds = 0 }));

    private static Gen<CompositeIndex> Composite(Column[] columns) =>
        from shuffled in Gen.Shuffle(columns.Where(c => SchemaCheck.IsIndexable(c.Type)).Select(c => c.Name).ToArray())
        from count in Gen.Int[0, 4]
        from unique in Gen.Bool
        select new CompositeIndex(shuffled.Take(count).ToEquatableArray(), unique);

    private static Gen<Column[]> Sequence(Gen<Column>[] gens) =>
        gens.Aggregate(Gen.Const(Array.Empty<Column>()), (all, next) => all.SelectMany(a => next.Select(n => (Column[])[.. a, n])));
}
