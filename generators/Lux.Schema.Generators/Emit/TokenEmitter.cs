using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the tokens of a row's columns, the key's first.</summary>
internal static class TokenEmitter
{
    // Members of object: a token of that name hides them, as the record's own member did.
    private static readonly string[] OfObject = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    public static void Emit(CodeWriter code, BuiltTable table, CodeNames names)
    {
        code.Doc("<summary><c>id</c>: the key.</summary>");
        code.Line($"public {names.Runtime("KeyColumn")}<{table.Declaration.Address.Type.Name}> Id {{ get; }} = new(table);");
        EmitColumns(code, table, names, static type => type);
    }

    /// <summary>The tokens of a row that may not be there: each may be null.</summary>
    public static void EmitOptional(CodeWriter code, BuiltTable table, CodeNames names)
    {
        string row = table.Declaration.Address.Type.Name, values = names.Runtime("ValueText");
        code.Doc("<summary><c>id</c>: the key.</summary>");
        code.Line($"public {names.Runtime("OrderedColumn")}<{row}, {names.Runtime("Id")}<{row}>?> Id {{ get; }} = new(table, \"id\", {values}.OrNull({values}.Id<{row}>()));");
        EmitColumns(code, table, names, static type => type with { IsNullable = true });
    }

    private static void EmitColumns(CodeWriter code, BuiltTable table, CodeNames names, Func<MemberType, MemberType> of)
    {
        string row = table.Declaration.Address.Type.Name;
        for (int i = 0; i < table.Members.Count; i++)
        {
            var (member, column) = (table.Members[i], table.Schema.Columns[i]);
            var type = of(member.Type);
            code.Line();
            code.Doc($"<summary><c>{CodeFile.Xml(SchemaPrinter.Column(column))}</c></summary>");
            code.Line($"{Modifiers(member)} {Type(type, row, names)} {Identifiers.Escape(member.Name)} {{ get; }} = new({Arguments(type, column, names)});");
        }
    }

    private static string Modifiers(MemberDeclaration member) =>
        (OfObject.Contains(member.Name) ? "new " : "") + (member.IsPublic ? "public" : "internal");

    private static string Type(MemberType type, string row, CodeNames names)
    {
        if (LeadsOn(type))
        {
            string target = names.Type(type.Reference!.FullName);
            return type.IsNullable
                ? $"{names.Runtime("OptionalRefColumn")}<{row}, {target}, {target}?, {target}.{KnownNames.Columns}, {target}.{KnownNames.OptionalColumns}>"
                : $"{names.Runtime("RefColumn")}<{row}, {target}, {target}.{KnownNames.Columns}>";
        }

        string nullable = type.IsNullable ? "?" : "";
        if (type.Conversion is { } conversion)
            return $"{names.Runtime(conversion switch { { IsJson: true } => "JsonColumn", { IsOrdered: true } => "OrderedColumn", _ => "Column" })}<{row}, {names.Type(type.FullName)}{nullable}>";
        var form = ColumnForm.Of(type.Kind);
        return type.Kind switch
        {
            ColumnKind.String => $"{names.Runtime(type.IsNullable ? "OptionalTextColumn" : form.Token)}<{row}>",
            ColumnKind.Boolean => type.IsNullable ? $"{names.Runtime("Column")}<{row}, bool?>" : $"{names.Runtime(form.Token)}<{row}>",
            ColumnKind.EnumNumber when type.IsWide => $"{names.Runtime("Column")}<{row}, {names.Type(type.FullName)}{nullable}>",
            _ when form.Number is { } number => $"{names.Runtime(form.Token)}<{row}, {names.Type(type.FullName)}{nullable}, {number.Sum}, {number.Average}{nullable}>",
            _ => $"{names.Runtime(form.Token)}<{row}, {names.Type(type.FullName)}{nullable}>",
        };
    }

    private static string Arguments(MemberType type, Column column, CodeNames names)
    {
        string name = Literals.Of(column.Name);
        if (type.IsNullable && LeadsOn(type))
            return $"table, {name}, static path => new(path)";
        if (LeadsOn(type) || type is { Conversion: null, Kind: ColumnKind.String } or { Conversion: null, Kind: ColumnKind.Boolean, IsNullable: false })
            return $"table, {name}";
        string text = $"table, {name}, {ValueCode.TextOrNull(type, names)}";
        if (type.Conversion is not null || ColumnForm.Of(type.Kind).Number is not { } number)
            return text;
        string values = names.Runtime("ValueText"), average = $"{values}.{number.AverageWord}";
        return $"{text}, {values}.{number.SumWord}, {(type.IsNullable ? $"{values}.OrNull({average})" : average)}";
    }

    private static bool LeadsOn(MemberType type) => type.Reference is { } target && TableBuilder.HasTokens(target);
}
