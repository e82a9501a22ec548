using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks that what is left out can be done without. LUX1002, LUX1021.</summary>
internal static class NotMappedCheck
{
    /// <param name="type">The type that has the member.</param>
    /// <param name="member">A member with <c>[NotMapped]</c>.</param>
    /// <param name="what">What is read: a row or a value.</param>
    /// <param name="findings">Take what is wrong.</param>
    public static void Run(string type, MemberDeclaration member, string what, List<Finding> findings)
    {
        if (member.Name == KnownNames.Key && member.Type.Kind == ColumnKind.Reference)
            findings.Add(new(RuleIds.NoKey, Place.MemberName(member.Name), $"'{member.Name}' of '{type}' is the key, which no table is without", "take [NotMapped] off"));
        else if (member is { IsParameter: true, IsOptional: false })
            findings.Add(new(RuleIds.CannotBeMade, Place.MemberName(member.Name), $"'{member.Name}' of '{type}' is left out, and the constructor asks for it when {what} is read", "give the parameter a default, or make it a property"));
        else if (member.IsRequired)
            findings.Add(new(RuleIds.CannotBeMade, Place.MemberName(member.Name), $"'{member.Name}' of '{type}' is left out, and it is required when {what} is read", "take 'required' off"));
    }
}
