using System.Runtime.CompilerServices;
using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>What a query text needs to know of a table.</summary>
/// <param name="Schema">The table as the engine knows it.</param>
/// <param name="Property">The property of the database class.</param>
/// <param name="Row">The row type, as generated code names it.</param>
/// <param name="Name">The row type's own name.</param>
/// <param name="IsStruct">Whether a missing row is <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Types">The types of the members behind the columns, at the same positions.</param>
/// <param name="Members">Their names.</param>
internal sealed record QueryTable(TableSchema Schema, string Property, string Row, string Name, bool IsStruct, EquatableArray<MemberType> Types, EquatableArray<string> Members)
{
    /// <summary>The row type by its metadata name.</summary>
    public required string MetadataName { get; init; }

    /// <summary>The type of the key.</summary>
    public MemberType Key => new(ColumnKind.Reference, $"Id<{Name}>", $"global::Lux.Schema.Id<{Row}>", false, true, new(Name, Row, null, false, IsStruct));

    private static readonly ConditionalWeakTable<BuiltTable, QueryTable> Known = new();

    /// <summary>What there is to know of a table; asked several times of the same one.</summary>
    public static QueryTable Of(BuiltTable table) => Known.GetValue(table, Read);

    private static QueryTable Read(BuiltTable table) => new(
        table.Schema,
        Casing.PascalCase(table.Schema.Name),
        table.Declaration.Address.FullName,
        table.Declaration.Address.Type.Name,
        table.Declaration.IsStruct,
        table.Members.Select(member => member.Type).ToEquatableArray(),
        table.Members.Select(member => member.Name).ToEquatableArray())
    {
        MetadataName = table.Declaration.Address.MetadataName,
    };
}
