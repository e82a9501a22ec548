using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>Writes the part of a database class that carries its scripts, so that an app needs no files to migrate.</summary>
internal static class MigrationsEmitter
{
    /// <summary>The file, or null for a database without scripts.</summary>
    public static SourceFile? Emit(TypeAddress address, bool hasOwn, EquatableArray<ScriptFile> all, EquatableArray<string> collisions)
    {
        var scripts = all.Where(script => script.IsOf(address.Type.Name)).ToList();
        if (scripts.Count == 0)
            return null;
        var names = new CodeNames(address, [], []);
        var code = CodeFile.Begin(address, names, [], "System.CodeDom.Compiler", "System.Diagnostics.CodeAnalysis", "Lux.Schema");
        CodeFile.OpenContainers(code, address);
        code.Open($"partial {address.Type.Keyword} {address.Type.Name}");
        code.Doc("<summary>The scripts of <c>migrations</c>.</summary>");
        code.Line(CodeFile.Attributes(names));
        string name = hasOwn ? "OwnScripts" : MemberNames.Migrations;
        code.Line($"{(hasOwn ? "private" : "public")} static {names.Runtime("MigrationScripts")} {name} {{ get; }} = new(");
        code.Indented(scripts.Select((script, i) => $"({Literals.Of(script.Id)}, {Literals.Of(script.Text)}){(i == scripts.Count - 1 ? ");" : ",")}"));
        code.Line();
        code.Doc("<inheritdoc/>");
        code.Line(CodeFile.Attributes(names));
        code.Line($"protected override {names.Runtime("MigrationScripts")} OwnMigrations => {name};");
        code.Close();
        CodeFile.CloseContainers(code, address);
        return new(HintName.Of(address.MetadataName, collisions).Replace(".g.cs", ".Migrations.g.cs"), code.ToString());
    }
}
