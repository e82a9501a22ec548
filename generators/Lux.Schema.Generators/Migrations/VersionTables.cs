using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>A schema of the past as declarations, as if somebody had written records for it: a C# step of a migration works with these, whatever the records of today are.</summary>
internal static class VersionTables
{
    /// <summary>Where the types of a version live: nested in the database class.</summary>
    public static TypeAddress Nested(TypeAddress within, string keyword, string name) => within with
    {
        Containers = within.Containers.With(within.Type),
        Type = new(keyword, name, IsPartial: true, IsGeneric: false),
        FullName = $"{within.FullName}.{name}",
        MetadataName = $"{within.MetadataName}+{name}",
        NeedsFullNames = true,
        NestedNames = default,
    };

    /// <summary>The tables. What was a type of its own, in JSON, by a converter or an enum, is what is stored: such types change as the records do.</summary>
    public static EquatableArray<TableDeclaration> Of(DatabaseSchema schema, TypeAddress version)
    {
        var outlines = schema.Tables.ToDictionary(table => table.Name, table => new TableOutline(table.Name, Nested(version, "record", Casing.PascalCase(table.Name) + "Row"), true, ConstructionProblem.None, null, null), StringComparer.Ordinal);
        return schema.Tables.Select(table => Table(table, outlines)).ToEquatableArray();
    }

    private static TableDeclaration Table(TableSchema table, Dictionary<string, TableOutline> outlines)
    {
        var outline = outlines[table.Name];
        var self = new ReferencedType(outline.Address.Type.Name, outline.Address.FullName, outline, IsSelf: true, IsStruct: false);
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        List<MemberDeclaration> members = [Member(KnownNames.Key, null, new(ColumnKind.Reference, "Id", $"global::Lux.Schema.Id<{outline.Address.FullName}>", false, true, self))];
        foreach (var column in table.Columns)
        {
            string name = Name(column.Name, members);
            names[column.Name] = name;
            members.Add(Member(name, column, TypeOf(column, outline, outlines)));
        }

        return new(
            outline,
            IsStruct: false,
            members.ToEquatableArray(),
            UnsetKey: false,
            table.Composites.Select(index => new IndexDeclaration(index.Columns.Select(column => names[column]).ToEquatableArray(), index.IsUnique)).ToEquatableArray(),
            Idle: default,
            RenamedFrom: null,
            table.TtlSeconds);
    }

    private static MemberDeclaration Member(string name, Column? column, MemberType type) => new()
    {
        Name = name,
        Type = type,
        IsParameter = false,
        IsRequired = !type.IsValueType && !type.IsNullable,
        IsPublic = true,
        ColumnName = column?.Name,
        IsUnique = column is { IsUnique: true },
        IsIndexed = column is { IsIndexed: true },
        IsNotIndexed = column is { IsNotIndexed: true },
        Dimension = column?.Type == ColumnType.Vector ? column.Dimension : null,
        Default = column?.Default,
        OnDelete = column?.OnDelete ?? OnDelete.Restrict,
    };

    private static MemberType TypeOf(Column column, TableOutline own, Dictionary<string, TableOutline> outlines)
    {
        if (column.Target is { } target && outlines.TryGetValue(target, out var other))
        {
            string id = $"global::Lux.Schema.Id<{other.Address.FullName}>";
            return new(ColumnKind.Reference, id, id, !column.IsNotNull, true, new(other.Address.Type.Name, other.Address.FullName, other, other == own, IsStruct: false));
        }

        var (kind, name, isValue) = Kind(column.Type) switch
        {
            ColumnKind.String => (ColumnKind.String, "string", false),
            ColumnKind.Double => (ColumnKind.Double, "double", true),
            ColumnKind.Boolean => (ColumnKind.Boolean, "bool", true),
            ColumnKind.DateTimeOffset => (ColumnKind.DateTimeOffset, "global::System.DateTimeOffset", true),
            ColumnKind.Guid => (ColumnKind.Guid, "global::System.Guid", true),
            ColumnKind.ByteArray => (ColumnKind.ByteArray, "byte[]", false),
            ColumnKind.Decimal => (ColumnKind.Decimal, "decimal", true),
            ColumnKind.JsonElement => (ColumnKind.JsonElement, "global::System.Text.Json.JsonElement", true),
            ColumnKind.FloatArray => (ColumnKind.FloatArray, "float[]", false),
            _ => (ColumnKind.Int64, "long", true),
        };
        return new(kind, name, name, !column.IsNotNull, isValue);
    }

    private static ColumnKind Kind(ColumnType type) => type switch
    {
        ColumnType.Str => ColumnKind.String,
        ColumnType.Float => ColumnKind.Double,
        ColumnType.Bool => ColumnKind.Boolean,
        ColumnType.Timestamp => ColumnKind.DateTimeOffset,
        ColumnType.Uuid => ColumnKind.Guid,
        ColumnType.Bytes => ColumnKind.ByteArray,
        ColumnType.Decimal => ColumnKind.Decimal,
        ColumnType.Json => ColumnKind.JsonElement,
        ColumnType.Vector => ColumnKind.FloatArray,
        _ => ColumnKind.Int64,
    };

    // Names of members differ, and none is that of a generated one.
    private static string Name(string column, List<MemberDeclaration> members)
    {
        string name = Casing.PascalCase(column);
        while (KnownNames.Tokens.Contains(name) || members.Exists(member => member.Name == name))
            name += "_";
        return name;
    }
}
