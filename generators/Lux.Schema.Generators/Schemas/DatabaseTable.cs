using System.Runtime.CompilerServices;
using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>What a database class needs to know of one of its tables; an edit that leaves this alone does not touch the class.</summary>
internal sealed record DatabaseTable
{
    /// <summary>The table's name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The property of the database class.</summary>
    public required string Property { get; init; }

    /// <summary>The row type, as generated code names it.</summary>
    public required string Row { get; init; }

    /// <summary>Whether a missing row is <c>Nullable&lt;T&gt;</c>.</summary>
    public required bool IsStruct { get; init; }

    public required bool IsPublic { get; init; }

    public required EquatableArray<Finder> Finders { get; init; }

    /// <summary>The ids of the diagnostics that code beside the table would have, for it is marked as experimental.</summary>
    public EquatableArray<string> Experiments { get; init; }

    private static readonly ConditionalWeakTable<BuiltTable, DatabaseTable> Known = new();

    /// <summary>What there is to know of a table; asked several times of the same one.</summary>
    public static DatabaseTable Of(BuiltTable table) => Known.GetValue(table, Read);

    private static DatabaseTable Read(BuiltTable table) => new()
    {
        Name = table.Schema.Name,
        Property = Casing.PascalCase(table.Schema.Name),
        Row = table.Declaration.Address.FullName,
        IsStruct = table.Declaration.IsStruct,
        IsPublic = table.Declaration.Address.Reach == Reach.Public,
        Finders = FinderBuilder.Build(table),
        Experiments = table.Declaration.Experiments,
    };
}
