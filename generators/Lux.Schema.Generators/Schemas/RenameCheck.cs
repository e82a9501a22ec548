using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks what <c>[RenamedFrom]</c> says: a name that a table or column can have had, another than now, and of one column alone. LUX1005, LUX1027.</summary>
internal static class RenameCheck
{
    public static void Run(TableDeclaration table, IReadOnlyList<MemberDeclaration> members, List<Finding> findings)
    {
        string type = table.Address.Type.Name;
        Check(table.RenamedFrom, table.Name, "table", $"[RenamedFrom] on '{type}'", Place.RenamedFrom(""), findings);
        var former = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var place = Place.RenamedFrom(member.Name);
            Check(member.RenamedFrom, TableBuilder.ColumnName(member), "column", $"[RenamedFrom] on '{member.Name}' of '{type}'", place, findings);
            if (member.RenamedFrom is not { } name)
                continue;
            if (former.TryGetValue(name, out string other))
                findings.Add(new(RuleIds.UnusableName, place, $"'{other}' and '{member.Name}' of '{type}' cannot both be the column that was '{name}'", "take [RenamedFrom] off the one that is new"));
            else
                former.Add(name, member.Name);
        }
    }

    private static void Check(string? former, string name, string what, string where, Place place, List<Finding> findings)
    {
        if (former is null)
            return;
        if (!Names.IsName(former))
            findings.Add(new(RuleIds.UnusableName, place, $"'{former}' cannot have named a {what}", $"write the name that the {what} has in the engine's schema, or take [RenamedFrom] off"));
        else if (former == name)
            findings.Add(new(RuleIds.IdleAttribute, place, $"{where} says nothing, for the {what} is still '{name}'", $"write the name that it had, or take the attribute off"));
    }
}
