using System.Globalization;
using Lux.Language;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads <c>[Default(...)]</c>: a value of the server's, or a constant as the wire writes it.</summary>
internal static class DefaultReader
{
    public static ColumnDefault? Read(AttributeData? attribute, bool enumAsNumber)
    {
        if (attribute is not { ConstructorArguments: [var argument] })
            return null;
        return argument switch
        {
            { Kind: TypedConstantKind.Enum, Type.Name: "ServerValue" } => ColumnDefault.ServerValue,
            { Kind: TypedConstantKind.Enum } => new((enumAsNumber ? null : MemberReader.EnumName(argument)) ?? Text(argument.Value), false),
            { Kind: TypedConstantKind.Primitive, IsNull: false } => new(Text(argument.Value), false),
            _ => null,
        };
    }

    /// <summary>A constant as the wire writes it.</summary>
    public static string Text(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        // An unsigned number that is too big for the engine is its own bits.
        ulong number => unchecked((long)number).ToString(CultureInfo.InvariantCulture),
        float number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
