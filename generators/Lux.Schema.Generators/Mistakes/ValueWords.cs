using System.Globalization;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>What to write in place of a value of another type than a column's.</summary>
internal static class ValueWords
{
    /// <param name="wanted">The column's type, without its null.</param>
    /// <param name="given">The value.</param>
    /// <param name="model">What the compiler knows.</param>
    public static string Fix(ITypeSymbol wanted, ExpressionSyntax given, SemanticModel model)
    {
        var type = model.GetTypeInfo(given).Type;
        string code = Words.Code(given, "value");
        object? constant = model.GetConstantValue(given) is { HasValue: true, Value: var value } ? value : null;
        if (type is not null && type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && SymbolEqualityComparer.Default.Equals(Words.WithoutNull(type), wanted))
            return $"write {code}.Value where there is one";
        if (LuxCalls.RowOfId(wanted) is { } row)
            return OfId(row, type, code);
        if (wanted.TypeKind == TypeKind.Enum)
            return OfEnum(wanted, constant);
        return wanted.SpecialType switch
        {
            SpecialType.System_String => constant is null or string ? "give it a string" : $"write \"{System.Convert.ToString(constant, CultureInfo.InvariantCulture)}\"",
            SpecialType.System_Boolean => constant is "true" or "false" ? $"write {constant}" : "write true or false",
            SpecialType.System_Char => constant is string { Length: 1 } ? $"write '{constant}'" : "give it a char",
            SpecialType.System_DateTime => OfDateTime(type, code),
            >= SpecialType.System_SByte and <= SpecialType.System_Double => OfNumber(wanted, type, constant, given, code),
            _ => OfOther(wanted, type, code),
        };
    }

    private static string OfId(ITypeSymbol row, ITypeSymbol? type, string code)
    {
        if (SymbolEqualityComparer.Default.Equals(type, row))
            return $"write {code}.Id";
        return type?.SpecialType == SpecialType.System_String
            ? $"read the text with Id<{row.Name}>.Parse"
            : $"give it an Id<{row.Name}>, which comes from a row, an insert or another reference to '{row.Name}'";
    }

    private static string OfEnum(ITypeSymbol wanted, object? constant)
    {
        string[] names = [.. wanted.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).Select(field => field.Name)];
        if (names.FirstOrDefault(name => string.Equals(name, constant as string, StringComparison.OrdinalIgnoreCase)) is { } named)
            return $"write {wanted.Name}.{named}";
        return names.Length == 0 ? $"give it a {wanted.Name}" : $"write {wanted.Name}.{names[0]} or another of its names";
    }

    private static string OfDateTime(ITypeSymbol? type, string code) => type?.Name switch
    {
        "DateTimeOffset" => $"write {code}.UtcDateTime",
        "DateOnly" => $"write {code}.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)",
        _ => "give it a DateTime in UTC: new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)",
    };

    private static string OfNumber(ITypeSymbol wanted, ITypeSymbol? type, object? constant, ExpressionSyntax given, string code)
    {
        if (constant is string text && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
            return $"write {number.ToString(CultureInfo.InvariantCulture)}";
        if (constant is null or string && type is not { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double, TypeKind: not TypeKind.Enum } and not { TypeKind: TypeKind.Enum })
            return $"give it a number of type {Words.Of(wanted)}";
        return constant is double or float or decimal
            ? "write a whole number, or declare the column with a type that has fractions"
            : $"write ({Words.Of(wanted)}){(given is BinaryExpressionSyntax or ConditionalExpressionSyntax ? $"({code})" : code)}, if it fits there";
    }

    private static string OfOther(ITypeSymbol wanted, ITypeSymbol? type, string code) => (wanted.Name, type?.Name) switch
    {
        ("DateTimeOffset", "DateOnly") => $"write new DateTimeOffset({code}, TimeOnly.MinValue, TimeSpan.Zero)",
        ("DateTimeOffset", "Int64" or "Int32") => $"write DateTimeOffset.FromUnixTimeMilliseconds({code})",
        ("DateTimeOffset", _) => "write new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), or DateTimeOffset.Parse for text that comes from outside",
        ("DateOnly", "DateTime") => $"write DateOnly.FromDateTime({code})",
        ("DateOnly", "DateTimeOffset") => $"write DateOnly.FromDateTime({code}.UtcDateTime)",
        ("DateOnly", _) => "write new DateOnly(2024, 1, 1)",
        ("TimeSpan", "Int32" or "Int64" or "Double") => $"write TimeSpan.FromSeconds({code})",
        ("Guid", "String") => $"write Guid.Parse({code})",
        _ when type is not null && wanted is INamedTypeSymbol named && named.InstanceConstructors.Any(constructor => constructor.Parameters is [{ Type: var only }] && SymbolEqualityComparer.Default.Equals(only, type)) => $"write new {wanted.Name}({code})",
        _ => $"give it a value of type {Words.Of(wanted)}",
    };
}
