using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes the generated part of a row type: its column tokens, which are also its codec.</summary>
internal static class TableEmitter
{
    private const string IdRegistration = "IdRegistration";

    public static SourceFile Emit(BuiltTable table, EquatableArray<string> collisions)
    {
        var address = table.Declaration.Address;
        var names = new CodeNames(address, table.Members.Select(member => member.Name), [KnownNames.Columns, KnownNames.OptionalColumns, IdRegistration]);
        var code = CodeFile.Begin(
            address,
            names,
            table.Declaration.Experiments,
            "System",
            "System.CodeDom.Compiler",
            "System.Diagnostics.CodeAnalysis",
            "System.Runtime.CompilerServices",
            "Lux.Schema",
            "Lux.Schema.Generated");

        CodeFile.OpenContainers(code, address);
        code.Doc($"<remarks>A row of <c>{table.Schema.Name}</c>: <c>{CodeFile.Xml(SchemaPrinter.Create(table.Schema))}</c></remarks>");
        code.Open($"partial {address.Type.Keyword} {address.Type.Name}");
        code.Doc($"<summary>The columns of <c>{table.Schema.Name}</c> in queries and updates.</summary>");
        code.Line(CodeFile.Attributes(names));
        string hiding = TableBuilder.HidesTokens(table.Declaration.Outline) ? "new " : "";
        code.Open($"public {hiding}sealed class {KnownNames.Columns}(string table) : {names.Runtime("IRowCodec")}<{address.Type.Name}, {KnownNames.Columns}>");
        TokenEmitter.Emit(code, table, names);
        code.Line();
        CodecEmitter.Emit(code, table, names);
        code.Close();
        code.Line();
        code.Doc($"<summary>The columns of a row of <c>{table.Schema.Name}</c> that a reference leads to and that may not be there.</summary>");
        code.Line(CodeFile.Attributes(names));
        code.Open($"public {hiding}sealed class {KnownNames.OptionalColumns}(string table)");
        TokenEmitter.EmitOptional(code, table, names);
        code.Close();
        code.Close();
        CodeFile.CloseContainers(code, address);
        code.Line();
        EmitIdRegistration(code, address, names);
        return new(HintName.Of(address.MetadataName, collisions), code.ToString());
    }

    private static void EmitIdRegistration(CodeWriter code, TypeAddress address, CodeNames names)
    {
        code.Doc("<summary>Gives the ids of these rows their JSON form before the first code of the assembly runs.</summary>");
        code.Line(CodeFile.Attributes(names));
        code.Open($"file static class {IdRegistration}");
        code.Line($"[{names.Runtime("ModuleInitializer")}]");
        code.Line($"internal static void Run() => {names.Runtime("IdJson")}.Register<{names.Type(address.FullName)}>();");
        code.Close();
    }
}
