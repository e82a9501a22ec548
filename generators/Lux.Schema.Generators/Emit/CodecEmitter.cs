using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes what a table calls by its tokens' type: descriptor, key, row writer and row reader.</summary>
internal static class CodecEmitter
{
    public static void Emit(CodeWriter code, BuiltTable table, CodeNames names)
    {
        string row = table.Declaration.Address.Type.Name;
        string codec = $"{names.Runtime("IRowCodec")}<{row}, {KnownNames.Columns}>";
        EmitDescriptor(code, table, names, codec);
        code.Line();
        code.Line($"static {KnownNames.Columns} {codec}.At(string path) => new(path);");
        code.Line();
        code.Line($"static {names.Runtime("Id")}<{row}> {codec}.IdOf({row} row) => row.Id;");
        code.Line();
        EmitWriter(code, table, names, codec, row);
        code.Line();
        ReaderEmitter.Emit(code, table, names, codec);
    }

    private static void EmitDescriptor(CodeWriter code, BuiltTable table, CodeNames names, string codec)
    {
        string[] arguments =
        [
            $"name: {Literals.Of(table.Schema.Name)}",
            $"layout: {Literals.Of(Fingerprint.OfLayout(table.Schema))}",
            $"columnCount: {table.Schema.Columns.Count}",
            .. SchemaPrinter.Arguments(table.Schema).Skip(1).Select(Literals.Of),
        ];
        code.Line($"static {names.Runtime("TableDescriptor")} {codec}.Table {{ get; }} = new(");
        code.Indented(arguments.Select((argument, i) => argument + (i == arguments.Length - 1 ? ");" : ",")));
    }

    private static void EmitWriter(CodeWriter code, BuiltTable table, CodeNames names, string codec, string row)
    {
        CodeFile.AllowRefused(code, table.Members);
        code.Open($"static void {codec}.Write({row} row, {names.Runtime("RowEncoder")} to)");
        code.Line($"to.Begin({table.Schema.Columns.Count});");
        foreach (var member in table.Members)
            code.Line(ValueCode.Write(member, "to", "row." + Identifiers.Escape(member.Name), names));
        code.Close();
    }
}
