using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks that what happens on a delete can happen to the column. LUX1007.</summary>
internal static class ReferenceRules
{
    public static void Run(TableDeclaration table, MemberDeclaration member, List<Finding> findings)
    {
        if (member.OnDelete == OnDelete.Restrict)
            return;
        string where = $"'{member.Name}' of '{table.Address.Type.Name}'";
        if (member.Type.Kind != ColumnKind.Reference)
        {
            findings.Add(new(
                RuleIds.OnDeleteDoesNotFit,
                Place.OnDelete(member.Name),
                $"{where} is '{member.Type.Display}', which refers to no row that could be deleted",
                "take [OnDelete] off, or make the member an Id of the table that it belongs to"));
        }
        else if (member.OnDelete == OnDelete.SetNull && !member.Type.IsNullable)
        {
            findings.Add(new(
                RuleIds.OnDeleteDoesNotFit,
                Place.OnDelete(member.Name),
                $"{where} cannot be null, so it cannot become null when its '{member.Type.Reference!.Name}' is deleted",
                $"make it '{member.Type.Display}?', or use ReferenceAction.Cascade or Restrict",
                $"{member.Type.Display}?"));
        }
    }
}
