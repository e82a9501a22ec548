using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds references that lead out of a database that lists its tables. LUX1009.</summary>
internal static class ForeignReferences
{
    public static IEnumerable<TableFinding> Find(DatabaseDeclaration database)
    {
        if (!database.IsListed)
            yield break;
        var listed = new HashSet<string>(database.Listed.Select(table => table.Address.FullName), StringComparer.Ordinal);
        foreach (var table in database.Listed)
        {
            foreach (var member in table.Members.Where(member => !member.IsNotMapped))
            {
                if (member.Type.Reference is not { Table: { } target } reference || listed.Contains(reference.FullName))
                    continue;
                yield return new(table.Address.FullName, new(
                    RuleIds.ReferenceToAnotherDatabase,
                    Place.MemberType(member.Name),
                    $"'{member.Name}' of '{table.Address.Type.Name}' refers to table '{target.Name}', which database '{database.Address.Type.Name}' does not list",
                    $"add typeof({reference.Name}) to its [Database], or hold the id as a long"));
            }
        }
    }
}
