using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds columns that forbid the index that they have. LUX1015.</summary>
internal static class ForbiddenIndexes
{
    public static void Find(TableDeclaration table, List<MemberDeclaration> members, List<Column> columns, List<Finding> findings)
    {
        for (int i = 0; i < members.Count; i++)
        {
            var (member, column) = (members[i], columns[i]);
            if (member.IsNotIndexed && Index(column) is { } index)
                findings.Add(new(RuleIds.IndexForbidden, Place.NotIndexed(member.Name), $"[NotIndexed] on '{member.Name}' of '{table.Address.Type.Name}' forbids {index}", column is { IsUnique: false, IsIndexed: false } ? "take it off" : "take one of them off"));
        }
    }

    private static string? Index(Column column) => column switch
    {
        { IsUnique: true } => "the index by which [Unique] is kept",
        { IsIndexed: true } => "what [Index] asks for",
        { Type: ColumnType.Ref } => $"the index that every reference has, by which a delete in '{column.Target}' finds its rows",
        _ => null,
    };
}
