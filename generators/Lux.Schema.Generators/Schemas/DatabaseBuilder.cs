using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Gathers the tables of a database and leaves out those whose name or property is taken. LUX1001, LUX1005, LUX1006, LUX1020.</summary>
internal static class DatabaseBuilder
{
    /// <summary>Builds a declared database; <paramref name="ofAssembly"/> are the tables that it holds when it lists none.</summary>
    public static BuiltDatabase Build(DatabaseDeclaration declaration, IEnumerable<DatabaseTable> ofAssembly)
    {
        var findings = new List<Finding>();
        TypeCheck.Openable(declaration.Address, "Connect and its tables", findings);
        if (declaration.Obstacle is { } obstacle)
        {
            findings.Add(new(
                RuleIds.UnopenableContainer,
                Place.Type,
                $"'{declaration.Address.Type.Name}' {obstacle}, so its generated part cannot derive from LuxDatabase",
                $"declare 'public partial class {declaration.Address.Type.Name};'"));
        }

        bool canBeOpened = findings.Count == 0;
        var leftOut = MemberNames.KeptInDatabase.Where(name => declaration.TakenNames.Contains(name) || name == declaration.Address.Type.Name).ToEquatableArray();
        foreach (string name in leftOut)
        {
            findings.Add(new(
                RuleIds.UnusableName,
                name == declaration.Address.Type.Name ? Place.Type : Place.MemberName(name),
                $"'{name}' of '{declaration.Address.Type.Name}' has a name that a database keeps for itself",
                "rename it"));
        }

        foreach (var (position, name) in declaration.NotTables.Select(listed => (listed.Position, listed.Name)))
        {
            findings.Add(new(
                RuleIds.ReferenceToNoTable,
                Place.ListedTable(position),
                $"[Database] of '{declaration.Address.Type.Name}' lists '{name}', which is no table",
                $"""declare '{name}' with [Table("...")], or take it off the list"""));
        }

        var tableFindings = new List<TableFinding>();
        var tables = declaration.IsListed
            ? declaration.Listed.Select(TableBuilder.Build).Where(table => table.GetsPart).Select(DatabaseTable.Of)
            : ofAssembly;
        var free = WithoutDuplicates(tables, tableFindings)
            .Where(table => HasFreeProperty(declaration, table, tableFindings))
            .OrderBy(table => table.Property, StringComparer.Ordinal)
            .ToEquatableArray();
        return new(declaration.Address, free, leftOut, canBeOpened, findings.ToEquatableArray(), tableFindings.ToEquatableArray());
    }

    /// <summary>The findings where no class has <c>[Database]</c>: the tables of an assembly will be one database.</summary>
    public static EquatableArray<TableFinding> CheckUndeclared(IEnumerable<DatabaseTable> ofAssembly)
    {
        var findings = new List<TableFinding>();
        _ = WithoutDuplicates(ofAssembly, findings).Count();
        return findings.ToEquatableArray();
    }

    private static IEnumerable<DatabaseTable> WithoutDuplicates(IEnumerable<DatabaseTable> tables, List<TableFinding> findings)
    {
        var byName = new Dictionary<string, DatabaseTable>(StringComparer.Ordinal);
        var byType = new Dictionary<string, DatabaseTable>(StringComparer.Ordinal);
        var byProperty = new Dictionary<string, DatabaseTable>(StringComparer.Ordinal);
        foreach (var table in tables.OrderBy(table => table.Row, StringComparer.Ordinal))
        {
            if (byName.TryGetValue(table.Name, out var other))
            {
                findings.Add(Clash(table, $"Table '{table.Name}' is declared by both '{Shown(other)}' and '{Shown(table)}'", "give one of them another name"));
            }
            else if (byProperty.TryGetValue(table.Property, out other))
            {
                findings.Add(Clash(table, $"Tables '{other.Name}' and '{table.Name}' would both be the property '{table.Property}' of the database", "give one of them another name"));
            }
            else if (byType.TryGetValue(table.Property, out other) || byProperty.TryGetValue(MemberNames.TableType(table.Property), out other))
            {
                findings.Add(Clash(table, $"The property of one of the tables '{other.Name}' and '{table.Name}' would have the name of the other's generated type", "give one of them another name"));
            }
            else
            {
                byType.Add(MemberNames.TableType(table.Property), table);
                byName.Add(table.Name, table);
                byProperty.Add(table.Property, table);
                yield return table;
            }
        }
    }

    private static bool HasFreeProperty(DatabaseDeclaration database, DatabaseTable table, List<TableFinding> findings)
    {
        string type = database.Address.Type.Name;
        if (MemberNames.NoProperty.Contains(table.Property) || table.Property == type)
        {
            findings.Add(Clash(table, $"Table '{table.Name}' would be the property '{table.Property}' of '{type}', a name that '{type}' keeps for itself", "give the table another name"));
            return false;
        }

        string? taken = new[] { table.Property, MemberNames.TableType(table.Property) }.FirstOrDefault(name => database.TakenNames.Contains(name));
        if (taken is null)
            return true;
        findings.Add(Clash(table, $"'{type}' already has a member '{taken}', so table '{table.Name}' gets no property there", $"rename that member, or the table"));
        return false;
    }

    private static TableFinding Clash(DatabaseTable table, string problem, string fix) =>
        new(table.Row, new(RuleIds.UnusableName, Place.TableName, problem, fix));

    private static string Shown(DatabaseTable table) => table.Row.Replace("global::", "");
}
