using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Lux.Language;
using Lux.Schema;
using Lux.Schema.Generated;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Tool.Tests;

/// <summary>Compiles a program with the generator and its rules, as a user's build does, and reads what its records declare.</summary>
/// <param name="Problems">What the compiler and the rules say that makes the build fail.</param>
/// <param name="Declared">The TCREATE command of each record.</param>
internal sealed record Generator(IReadOnlyList<string> Problems, IReadOnlyList<string> Declared)
{
    private static readonly Lazy<(ISourceGenerator Generator, ImmutableArray<DiagnosticAnalyzer> Rules)> Loaded = new(Load);

    public static Generator Run(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var program = CSharpCompilation.Create(
            "Pulled" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText("global using System; global using System.Threading.Tasks;", options), CSharpSyntaxTree.ParseText(source, options)],
            [.. Net100.References.All, Reference(typeof(LuxConnection)), Reference(typeof(TableSchema))],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([Loaded.Value.Generator], parseOptions: options).RunGeneratorsAndUpdateCompilation(program, out var output, out _);
        var rules = output.WithAnalyzers(Loaded.Value.Rules).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var problems = output.GetDiagnostics().Concat(rules).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString()).ToArray();
        return new(problems, problems.Any(problem => problem.Contains("error CS", StringComparison.Ordinal)) ? [] : Declarations(output));
    }

    private static string[] Declarations(Compilation output)
    {
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext(output.AssemblyName, isCollectible: true);
        try
        {
            var tables =
                from type in context.LoadFromStream(image).GetTypes()
                from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                where property.PropertyType == typeof(TableDescriptor)
                select (TableDescriptor)property.GetValue(null)!;
            return [.. tables.Select(table => $"TCREATE {table.Name} {string.Join(' ', table.Declaration)}").Distinct()];
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The generator with the build of Lux.Language that a compiler loads, which is not the one of this process.</summary>
    private static (ISourceGenerator Generator, ImmutableArray<DiagnosticAnalyzer> Rules) Load()
    {
        var folder = typeof(Generator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "GeneratorFolder").Value!;
        var context = new AssemblyLoadContext("generator");
        context.Resolving += (_, name) => name.Name == "Lux.Language" ? context.LoadFromAssemblyPath(Path.Combine(folder, "Lux.Language.dll")) : null;
        // Before this process's own build is found by its name.
        context.LoadFromAssemblyPath(Path.Combine(folder, "Lux.Language.dll"));
        var types = context.LoadFromAssemblyPath(Path.Combine(folder, "Lux.Schema.Generators.dll")).GetTypes();
        var generator = types.Single(type => typeof(IIncrementalGenerator).IsAssignableFrom(type));
        var rules = types.Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract);
        return (((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator(), [.. rules.Select(rule => (DiagnosticAnalyzer)Activator.CreateInstance(rule)!)]);
    }

    private static PortableExecutableReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}
