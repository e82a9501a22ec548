using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>A declaration with the schema that it amounts to.</summary>
/// <param name="Declaration">What the user declared.</param>
/// <param name="Schema">The table as the engine knows it: what could be made of the declaration, bad columns and indexes left out.</param>
/// <param name="Members">The members behind the columns, at the same positions.</param>
/// <param name="GetsPart">Whether a part is generated; not without a key, a constructor or a way to open the type.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record BuiltTable(
    TableDeclaration Declaration,
    TableSchema Schema,
    EquatableArray<MemberDeclaration> Members,
    bool GetsPart,
    EquatableArray<Finding> Findings);
