using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>A database class with the tables that it holds.</summary>
/// <param name="Address">Where the class lives.</param>
/// <param name="Tables">Its tables in the order of their properties, without those that clash.</param>
/// <param name="LeftOut">Generated members that are not, for the class has its own of that name.</param>
/// <param name="CanBeOpened">Whether a part is generated.</param>
/// <param name="Findings">What is wrong with the class.</param>
/// <param name="TableFindings">What is wrong with tables because of the others in the database.</param>
internal sealed record BuiltDatabase(
    TypeAddress Address,
    EquatableArray<DatabaseTable> Tables,
    EquatableArray<string> LeftOut,
    bool CanBeOpened,
    EquatableArray<Finding> Findings,
    EquatableArray<TableFinding> TableFindings)
{
    /// <summary>Whether the class gets a batch; not when it has members of those names.</summary>
    public bool HasBatch => !LeftOut.Contains(MemberNames.Batch) && !LeftOut.Contains(MemberNames.NewBatch);
}
