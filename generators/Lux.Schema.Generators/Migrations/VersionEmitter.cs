using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>
/// Writes, for each script that runs a C# step, the tables as they are when it runs: <c>AppDb.V0003.Connect(page.Connection).Users</c>. They come from the scripts, not
/// from the records, so a step compiles for as long as its script is there.
/// </summary>
internal static class VersionEmitter
{
    public static IEnumerable<SourceFile> Emit(TypeAddress database, EquatableArray<ScriptFile> all)
    {
        var own = all.Where(script => script.IsOf(database.Type.Name)).ToList();
        if (!own.Exists(script => script.Text.Contains("-- run:")))
            yield break;
        foreach (var link in MigrationChain.Of(own.Select(script => (script.Id, script.Text))).Links)
        {
            foreach (var (name, schema) in Versions(link))
                foreach (var file in Emit(VersionTables.Nested(database, "class", name), schema, link.Script.Id))
                    yield return file;
        }
    }

    /// <summary>The schemas that steps of a script run with: <c>V0003</c>, and <c>V0003Step5</c> where the script changes tables before another one runs.</summary>
    private static IEnumerable<(string Name, DatabaseSchema Schema)> Versions(ChainLink link)
    {
        string number = new([.. link.Script.Id.TakeWhile(char.IsDigit)]);
        DatabaseSchema? last = null;
        for (int i = 0; number.Length > 0 && i < link.Steps.Count; i++)
        {
            if (link.Steps[i].Command.Step is null || link.At(i) is not { } schema || schema == last)
                continue;
            yield return (last is null ? "V" + number : FormattableString.Invariant($"V{number}Step{i + 1}"), schema);
            last = schema;
        }
    }

    private static IEnumerable<SourceFile> Emit(TypeAddress version, DatabaseSchema schema, string script)
    {
        var tables = VersionTables.Of(schema, version);
        var built = DatabaseBuilder.Build(
            new() { Address = version, IsListed = true, Listed = tables, NotTables = default, TakenNames = tables.Select(table => table.Address.Type.Name).ToEquatableArray() },
            []);
        yield return DatabaseEmitter.Emit(built, default);
        yield return Declarations(version, tables, script);
        foreach (var table in tables)
            yield return TableEmitter.Emit(TableBuilder.Build(table), default);
    }

    private static SourceFile Declarations(TypeAddress version, EquatableArray<TableDeclaration> tables, string script)
    {
        var names = new CodeNames(version, [], []);
        var code = CodeFile.Begin(version, names, []);
        CodeFile.OpenContainers(code, version);
        code.Doc($"<summary>The tables as they are when the C# step of <c>{CodeFile.Xml(script)}</c> runs.</summary>");
        code.Line(CodeFile.Attributes(names));
        code.Open($"{(version.Reach == Reach.Public ? "public" : "internal")} sealed partial class {version.Type.Name}");
        foreach (var table in tables)
        {
            code.Doc($"<summary>A row of <c>{table.Name}</c>.</summary>");
            code.Open($"public sealed partial record {table.Address.Type.Name}");
            foreach (var member in table.Members)
            {
                code.Doc(member.ColumnName is null ? "<summary>The key.</summary>" : $"<summary>The column <c>{member.ColumnName}</c>.</summary>");
                code.Line($"public {(member.IsRequired ? "required " : "")}{member.Type.FullName}{(member.Type.IsNullable ? "?" : "")} {Identifiers.Escape(member.Name)} {{ get; init; }}");
            }

            code.Close();
            code.Line();
        }

        code.Close();
        CodeFile.CloseContainers(code, version);
        return new($"{version.MetadataName}.Rows.g.cs", code.ToString());
    }
}
