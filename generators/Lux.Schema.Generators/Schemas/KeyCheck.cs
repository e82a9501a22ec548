using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks that a row has its key, a member <c>Id</c> of type <c>Id</c> of itself. LUX1002, LUX1003.</summary>
internal static class KeyCheck
{
    public static bool Run(TableDeclaration table, List<Finding> findings)
    {
        string type = table.Address.Type.Name;
        if (table.Outline.Construction is ConstructionProblem.Static or ConstructionProblem.Interface)
            return false;
        if (table.UnsetKey)
        {
            findings.Add(new(RuleIds.NoKey, Place.MemberName(KnownNames.Key), $"'Id' of '{type}' cannot be set, so a row that is read would have no key", $"write 'public Id<{type}> Id {{ get; init; }}'"));
            return false;
        }

        var key = table.Members.FirstOrDefault(member => member.Name == KnownNames.Key);
        if (key is null)
        {
            string declare = table.Members.Any(member => member.IsParameter)
                ? $"add 'Id<{type}> Id' as the first parameter"
                : $"add 'public Id<{type}> Id {{ get; init; }}'";
            string rename = table.Members.FirstOrDefault(member => member is { IsNotMapped: false } && member.Type is { Reference.IsSelf: true, IsNullable: false }) is { } other
                ? $"rename '{other.Name}' to 'Id' if it is the row's own, or "
                : "";
            findings.Add(new(RuleIds.NoKey, Place.Type, $"Table '{table.Name}' has no key", $"{rename}{declare} to '{type}'"));
            return false;
        }

        if (key.OnlySetter is { } setter)
        {
            findings.Add(new(RuleIds.NoKey, Place.MemberName(key.Name), $"'Id' of '{type}' can be set by '{setter}' alone, so a row that is read would have no key", $"make its setter in '{setter}' protected or init"));
            return false;
        }

        if (key.Type is { Kind: ColumnKind.Reference, Reference: { IsSelf: true, IsOptional: false }, IsNullable: false })
            return true;
        if (key.Type is { Kind: ColumnKind.Reference, Reference: { IsSelf: false, Table: not null } })
        {
            findings.Add(new(
                RuleIds.KeyOfAnotherTable,
                Place.MemberType(key.Name),
                $"'Id' of '{type}' is '{key.Type.Display}', the key of another table",
                $"make it 'Id<{type}>', and give the reference to '{key.Type.Reference!.Name}' a name of its own",
                $"Id<{type}>"));
        }
        else if (key.Type.Kind != ColumnKind.Unresolved)
        {
            findings.Add(new(
                RuleIds.NoKey,
                Place.MemberType(key.Name),
                $"'Id' of '{type}' is '{key.Type.Display}', which is no key",
                $"make it 'Id<{type}>'; another identifier can be a [Unique] column of another name",
                $"Id<{type}>"));
        }

        return false;
    }
}
