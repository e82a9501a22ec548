using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks the type itself: that it can be opened and built, and that its table has a name. LUX1001, LUX1005, LUX1020, LUX1021.</summary>
internal static class TypeCheck
{
    /// <summary>Whether a type declared so can have its generated part; if not, <paramref name="findings"/> tell why.</summary>
    public static bool Run(TableOutline table, List<Finding> findings)
    {
        int before = findings.Count;
        string type = table.Address.Type.Name;
        Openable(table.Address, $"the reader and writer of table '{table.Name}'", findings);
        if (table.Address.Reach == Reach.Private)
        {
            findings.Add(new(
                RuleIds.UnopenableContainer,
                Place.Type,
                $"'{type}' can be named only within the type around it, so no database can hold table '{table.Name}'",
                "make it, and the types around it, internal or public"));
        }

        ConstructionCheck.Run(type, table.Construction, "columns", "put [Table] on the records that derive from it, which have its columns too", findings);
        if (!Names.IsName(table.Name))
        {
            findings.Add(new(
                RuleIds.UnusableName,
                Place.TableName,
                $"'{table.Name}' cannot name a table",
                $"use letters, digits and '_', at most {Limits.NameBytes} bytes, such as '{Casing.SnakeCase(type)}s'"));
        }

        if (KnownNames.Tokens.Contains(type))
        {
            findings.Add(new(
                RuleIds.UnusableName,
                Place.Type,
                $"'{type}' is the name of the generated column tokens, which a type that holds them cannot have",
                "rename the type; [Table] keeps the name of the table"));
        }

        if (table.TokensMember is { } member)
        {
            findings.Add(new(
                RuleIds.UnusableName,
                Place.MemberName(member),
                $"'{type}' already has a member '{member}', the name of its generated column tokens",
                "rename it; [Column] keeps the name of a column"));
        }

        return findings.Count == before && table.Construction == ConstructionProblem.None;
    }

    /// <summary>Adds what keeps a generated part from being added to a type.</summary>
    public static void Openable(TypeAddress address, string part, List<Finding> findings)
    {
        if (!address.Type.IsPartial)
        {
            findings.Add(new(
                RuleIds.NotPartial,
                Place.Type,
                $"'{address.Type.Name}' is not partial, so {part} cannot be added to it",
                $"write 'partial {address.Type.Keyword} {address.Type.Name}'"));
        }

        if (address.Reach == Reach.File)
        {
            findings.Add(new(
                RuleIds.UnopenableContainer,
                Place.Type,
                $"'{address.Type.Name}' can be named only within its file, so {part} cannot be added to it in another",
                "take 'file' off, of the types around it too"));
        }

        if (address.Type.IsGeneric)
        {
            findings.Add(new(
                RuleIds.UnopenableContainer,
                Place.Type,
                $"'{address.Type.Name}' is generic, so {part} cannot be added to it",
                "declare it without type parameters"));
        }

        foreach (var container in address.Containers)
        {
            if (container is { IsPartial: true, IsGeneric: false })
                continue;
            findings.Add(new(
                RuleIds.UnopenableContainer,
                Place.Type,
                $"'{address.Type.Name}' is nested in '{container.Name}', which is {(container.IsGeneric ? "generic" : "not partial")}, so {part} cannot be added to it",
                container.IsGeneric ? "move it out" : $"write 'partial {container.Keyword} {container.Name}'"));
        }
    }
}
