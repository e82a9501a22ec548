using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Warns of a DateTime, whose kind shows only when it is written. LUX1014.</summary>
internal static class TimeCheck
{
    public static void Run(TableDeclaration table, MemberDeclaration member, List<Finding> findings)
    {
        if (member.Type.Kind != ColumnKind.DateTime)
            return;
        findings.Add(new(
            RuleIds.DateTimeColumn,
            Place.MemberType(member.Name),
            $"'{member.Name}' of '{table.Address.Type.Name}' is a DateTime, which is refused at run time unless its Kind is Utc",
            member.Type.IsNullable ? "use 'DateTimeOffset?'" : "use 'DateTimeOffset'",
            member.Type.IsNullable ? "DateTimeOffset?" : "DateTimeOffset"));
    }
}
