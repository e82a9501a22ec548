using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Benchmarks.Generating;

/// <summary>A program of as many tables as one wants, each in a file of its own, with nine columns, two references and two indexes; and a file that declares none.</summary>
internal static class ShopProgram
{
    private const string Other = "Other.cs";

    public static CSharpCompilation Of(int tables, string runtimeFolder) => CSharpCompilation.Create(
        "Shop",
        [
            Tree("Usings.cs", "global using System; global using Lux.Schema;"),
            Tree("ShopDb.cs", "namespace Shop; [Database] public partial class ShopDb;"),
            Tree(Other, OtherText(0)),
            .. Enumerable.Range(0, tables).Select(i => Tree(TableFile(i), TableText(i, ""))),
        ],
        [
            .. Net100.References.All,
            MetadataReference.CreateFromFile(Path.Combine(runtimeFolder, "Lux.Schema.dll")),
            MetadataReference.CreateFromFile(Path.Combine(runtimeFolder, "Lux.Language.dll")),
        ],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The program after somebody typed in a method.</summary>
    public static CSharpCompilation EditElsewhere(CSharpCompilation program, int edit) => Replace(program, Other, OtherText(edit));

    /// <summary>The program after one record got another column.</summary>
    public static CSharpCompilation EditOneTable(CSharpCompilation program, int edit) =>
        Replace(program, TableFile(0), TableText(0, string.Create(CultureInfo.InvariantCulture, $"int Extra{edit}, ")));

    /// <summary>The file of that record.</summary>
    public static SyntaxTree EditedTable(Compilation program) => program.SyntaxTrees.Single(tree => tree.FilePath == TableFile(0));

    private static CSharpCompilation Replace(CSharpCompilation program, string file, string text) =>
        program.ReplaceSyntaxTree(program.SyntaxTrees.Single(tree => tree.FilePath == file), Tree(file, text));

    private static string OtherText(int edit) => string.Create(CultureInfo.InvariantCulture, $"namespace Shop; public static class Other {{ public static int Answer() => {edit}; }}");

    private static string TableFile(int i) => string.Create(CultureInfo.InvariantCulture, $"Table{i}.cs");

    private static string TableText(int i, string extra)
    {
        var text = new StringBuilder();
        text.AppendLine("namespace Shop;");
        text.AppendLine(CultureInfo.InvariantCulture, $"public enum Kind{i} {{ Book, Game }}");
        text.AppendLine(CultureInfo.InvariantCulture, $"[Table(\"table_{i}\")]");
        text.AppendLine("[Index(nameof(Owner), nameof(At))]");
        text.AppendLine(CultureInfo.InvariantCulture, $"public partial record Row{i}(");
        text.AppendLine(CultureInfo.InvariantCulture, $"    Id<Row{i}> Id, [Unique] string Name, {extra}Id<Row{i / 2}>? Owner, [OnDelete(ReferenceAction.Cascade)] Id<Row{i / 3}>? Group, Kind{i} Kind,");
        text.AppendLine("    decimal Price, [Default(true)] bool IsShown, [Default(ServerValue.Now)] DateTimeOffset At, string? Note)");
        text.AppendLine(CultureInfo.InvariantCulture, $"{{ public string Shown() => Name + \"{i}\"; }}");
        return text.ToString();
    }

    private static SyntaxTree Tree(string path, string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14), path);
}
