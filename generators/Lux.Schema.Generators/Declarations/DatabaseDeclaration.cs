using Lux.Language;

namespace Lux.Schema.Generators.Declarations;

/// <summary>What a class with <c>[Database]</c> says.</summary>
internal sealed record DatabaseDeclaration
{
    public required TypeAddress Address { get; init; }

    /// <summary>What keeps the class from deriving from the runtime's base: a word for what it is or derives from; null when nothing does.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Whether the tables are listed; if not they are all the tables of the assembly.</summary>
    public required bool IsListed { get; init; }

    /// <summary>The listed tables as they declare themselves, from whatever assembly.</summary>
    public required EquatableArray<TableDeclaration> Listed { get; init; }

    /// <summary>Listed types that declare no table, with their positions in the list.</summary>
    public required EquatableArray<ListedType> NotTables { get; init; }

    /// <summary>Names that the class's own members already take.</summary>
    public required EquatableArray<string> TakenNames { get; init; }
}
