using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the expressions by which generated code spells, writes and reads the values of a member.</summary>
internal static class ValueCode
{
    /// <summary>The runtime's form of values that are not null.</summary>
    public static string Text(MemberType type, CodeNames names)
    {
        string text = names.Runtime("ValueText");
        if (type.Conversion is { } conversion)
        {
            string value = names.Type(type.FullName), by = names.Type(conversion.By);
            return conversion.IsJson
                ? $"{text}.Json<{value}, {by}>({conversion.By}.Default)"
                : $"{text}.By<{by}, {value}, {names.Type(conversion.StoredType)}>({text}.{StoredWord(conversion.Stored)})";
        }

        var form = ColumnForm.Of(type.Kind);
        return $"{text}.{form.Word}{(form.TakesType ? $"<{names.Type(type.Reference?.FullName ?? type.FullName)}>()" : "")}";
    }

    /// <summary>The runtime's form of the values of a column, nulls included where it may have them.</summary>
    public static string TextOrNull(MemberType type, CodeNames names) => type switch
    {
        { IsNullable: false } => Text(type, names),
        { IsValueType: true } => $"{names.Runtime("ValueText")}.OrNull({Text(type, names)})",
        { Conversion: not null } => $"{names.Runtime("ValueText")}.OrNullObject({Text(type, names)})",
        _ => Text(type, names) + "OrNull",
    };

    /// <summary>Reads a value.</summary>
    public static string Read(MemberType type, string from, CodeNames names)
    {
        if (type.Conversion is not null)
            return $"{from}.Read{(type.IsNullable ? type.IsValueType ? "ValueOrNull" : "OrNull" : "")}({Text(type, names)})";
        var form = ColumnForm.Of(type.Kind);
        return $"{from}.Read{form.Word}{(type.IsNullable ? "OrNull" : "")}{(form.TakesType ? $"<{names.Type(type.Reference?.FullName ?? type.FullName)}>" : "")}()";
    }

    /// <summary>Writes a member's value.</summary>
    public static string Write(MemberDeclaration member, string to, string value, CodeNames names) => member.Type.Conversion is null
        ? $"{to}.{Verb(member)}({value});"
        : $"{to}.{(member.Default is { IsServerValue: true } ? "WriteOrDefault" : "Write")}({value}, {Text(member.Type, names)});";

    private static string Verb(MemberDeclaration member) => member switch
    {
        { Type.Kind: ColumnKind.EnumName } => "WriteEnumName",
        { Type.Kind: ColumnKind.EnumNumber } => "WriteEnumNumber",
        { Default.IsServerValue: true, Type.Kind: ColumnKind.DateTimeOffset or ColumnKind.DateTime or ColumnKind.Guid } => "WriteOrDefault",
        _ => "Write",
    };

    // Text that is never null has a form of its own.
    private static string StoredWord(ColumnKind kind) => kind == ColumnKind.String ? "Text" : ColumnForm.Of(kind).Word;
}
