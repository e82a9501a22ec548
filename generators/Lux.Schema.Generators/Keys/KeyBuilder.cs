using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Keys;

/// <summary>Takes a pattern apart and checks the type around it. LUX1001, LUX1004, LUX1005, LUX1013, LUX1020, LUX1021, LUX1022, LUX1023, LUX1024.</summary>
internal static class KeyBuilder
{
    public static BuiltKey Build(KeyDeclaration declaration)
    {
        var findings = new List<Finding>();
        string type = declaration.Address.Type.Name;
        TypeCheck.Openable(declaration.Address, $"the {(declaration.IsTopic ? "channels" : "keys")} of {declaration.Attribute}", findings);
        if (declaration.Address.Reach == Reach.Private)
            findings.Add(new(RuleIds.UnopenableContainer, Place.Type, $"'{type}' can be named only within the type around it, so no database can have it", "make it, and the types around it, internal or public"));
        ConstructionCheck.Run(type, declaration.Construction, "members", $"put {declaration.Attribute} on the records that derive from it", findings);
        if (declaration.HasOwnMember)
            findings.Add(new(RuleIds.UnusableName, Place.Type, $"'{type}' already has the name '{declaration.Nested}', that of its generated nested type", "rename it"));
        if (declaration.ExpireSeconds < 0)
            findings.Add(new(RuleIds.KeyPattern, Place.Type, $"Values of '{type}' cannot live for {declaration.ExpireSeconds} seconds", "write how many seconds, or leave Expire out where they live for ever"));
        foreach (var member in declaration.Members)
        {
            if (member.IsNotMapped)
                NotMappedCheck.Run(type, member, "a value", findings);
            else
                CheckType(declaration, member, findings);
        }

        return new(declaration, Parts(declaration, findings).ToEquatableArray(), findings.ToEquatableArray());
    }

    private static void CheckType(KeyDeclaration declaration, MemberDeclaration member, List<Finding> findings)
    {
        if (!ConversionCheck.Run(declaration.Address.Type.Name, member, findings))
            return;
        if (member.Dimension is not null)
            VectorCheck.Run(declaration.Address.Type.Name, member, findings);
        if (member.Type.Kind == ColumnKind.Unsupported)
            findings.Add(new(RuleIds.UnsupportedType, Place.MemberType(member.Name), $"'{member.Name}' of '{declaration.Address.Type.Name}', a '{member.Type.Display}', cannot be stored", $"use {ColumnTypes.Usable}"));
    }

    private static List<KeyPart> Parts(KeyDeclaration declaration, List<Finding> findings)
    {
        var parts = new List<KeyPart>();
        string pattern = declaration.Pattern;
        for (int at = 0; at < pattern.Length;)
        {
            int brace = pattern.IndexOfAny(['{', '}'], at);
            if (brace != at)
            {
                parts.Add(new(brace < 0 ? pattern.Substring(at) : pattern.Substring(at, brace - at), null));
                at = brace < 0 ? pattern.Length : brace;
                continue;
            }

            int end = pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
            if (end < 0)
            {
                findings.Add(Wrong($"The pattern '{pattern}' of {declaration.Attribute} has a brace without its other half", "write a member between { and }"));
                return parts;
            }

            if (Member(declaration, pattern.Substring(at + 1, end - at - 1), findings) is { } member)
                parts.Add(new("", member));
            at = end + 1;
        }

        if (parts.Count == 0 && findings.Count == 0)
            findings.Add(Wrong($"The pattern of {declaration.Attribute} is empty", "write the name of the key, such as \"presence:{userId}\""));
        return parts;
    }

    private static MemberDeclaration? Member(KeyDeclaration declaration, string name, List<Finding> findings)
    {
        var found = declaration.Stored.FirstOrDefault(member => member.Name == name)
            ?? declaration.Stored.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
        string type = declaration.Address.Type.Name;
        if (found is null)
            findings.Add(Wrong($"The pattern of {declaration.Attribute} names '{name}', which is no member of '{type}'", !declaration.Stored.Any() ? $"'{type}' has no members with set or init; give it one" : $"its members are {string.Join(", ", declaration.Stored.Select(member => member.Name))}"));
        else if (found.Type is { IsNullable: true, IsOblivious: false } || found.Type.Conversion is not null || !IsUsable(found.Type.Kind))
            findings.Add(Wrong($"'{found.Name}' of '{type}', a '{found.Type.Display}', cannot be part of a key", "use a string, char, long, int, short, byte, Guid, enum or Id<T> that is not nullable"));
        return found;
    }

    private static bool IsUsable(ColumnKind kind) => kind is ColumnKind.String or ColumnKind.Char or ColumnKind.EnumName or ColumnKind.EnumNumber
        or ColumnKind.Int64 or ColumnKind.Int32 or ColumnKind.Int16 or ColumnKind.Byte or ColumnKind.Guid or ColumnKind.Reference
        or ColumnKind.Unresolved or ColumnKind.Unsupported;   // those have a finding of their own

    private static Finding Wrong(string problem, string fix) => new(RuleIds.KeyPattern, Place.Type, problem, fix);
}
