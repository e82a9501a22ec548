using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds indexes over JSON and vectors, which have no order to keep. LUX1025.</summary>
internal static class IndexableCheck
{
    public static void Run(TableDeclaration table, MemberDeclaration member, List<Finding> findings)
    {
        if (SchemaCheck.IsIndexable(ColumnTypes.Of(member.Type.Kind)))
            return;
        if (member.IsUnique)
            findings.Add(Of(table, member, Place.OwnUnique(member.Name), "[Unique]"));
        if (member.IsIndexed)
            findings.Add(Of(table, member, Place.OwnIndex(member.Name), "[Index]"));
    }

    /// <summary>That an index over several columns names such a member.</summary>
    public static Finding Of(TableDeclaration table, MemberDeclaration member, Place place, string attribute) => new(
        RuleIds.NotIndexable,
        place,
        $"{attribute} takes in '{member.Name}' of '{table.Address.Type.Name}', {(ColumnTypes.Of(member.Type.Kind) == ColumnType.Json ? "which is JSON: the engine looks no further into it than whether it is the same text" : "a vector, of which no order leads to the nearest")}",
        ColumnTypes.Of(member.Type.Kind) == ColumnType.Json ? "take it off, and keep what you search by in a column of its own" : "take it off");
}
