using System.Globalization;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Compares a default with the members of an enum.</summary>
internal static class EnumDefault
{
    /// <summary>What to write in place of a default that rows sent by C# would never have; null where it fits.</summary>
    public static string? Instead(ITypeSymbol type, ColumnKind kind, string literal)
    {
        if (kind is not (ColumnKind.EnumName or ColumnKind.EnumNumber) || TypeReader.Bare(type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
            return null;
        bool isNumber = long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        var members = Members(@enum).ToList();
        string? written = isNumber ? members.FirstOrDefault(member => DefaultReader.Text(member.ConstantValue) == literal)?.Name : null;
        bool fits = kind == ColumnKind.EnumNumber
            ? isNumber
            // A number that no member has is written as such.
            : isNumber ? written is null : literal.Split(',').All(part => members.Exists(member => member.Name == part.Trim()));
        string? name = fits ? null : written ?? NearestName.Of(literal, members.Select(member => member.Name)) ?? members.FirstOrDefault()?.Name;
        return name is null ? null : $"{@enum.Name}.{name}";
    }

    /// <summary>The name of a value that is 0, which an enum has that nobody set.</summary>
    public static string OfZero(ITypeSymbol @enum) =>
        Members(@enum).FirstOrDefault(member => DefaultReader.Text(member.ConstantValue) == "0")?.Name ?? "0";

    /// <summary>The number of a member, as the wire writes it.</summary>
    public static string NumberOf(ITypeSymbol @enum, string name) =>
        Members(@enum).FirstOrDefault(member => member.Name == name) is { } found ? DefaultReader.Text(found.ConstantValue) : MemberDeclaration.Computed;

    /// <summary>The members, in the order in which they are declared.</summary>
    public static IEnumerable<IFieldSymbol> Members(ITypeSymbol @enum) => @enum.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue);
}
