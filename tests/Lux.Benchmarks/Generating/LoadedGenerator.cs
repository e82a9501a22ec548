using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Benchmarks.Generating;

/// <summary>The generator and the analyzers with the Lux.Language.dll that a compiler loads beside them: another build than the one that this process runs on.</summary>
internal sealed class LoadedGenerator : AssemblyLoadContext
{
    private const string TypeName = "Lux.Schema.Generators.SchemaGenerator";

    private readonly string _folder;

    private LoadedGenerator(string folder)
        : base("generator")
    {
        _folder = folder;
        var assembly = LoadFromAssemblyPath(Path.Combine(folder, "Lux.Schema.Generators.dll"));
        Generator = ((IIncrementalGenerator)Activator.CreateInstance(assembly.GetType(TypeName, throwOnError: true)!)!).AsSourceGenerator();
        Analyzers = [.. assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
    }

    public ISourceGenerator Generator { get; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    public static LoadedGenerator Load(string folder) => new(folder);

    // What is ours comes from the folder, Roslyn from the process.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == "Lux.Language" ? LoadFromAssemblyPath(Path.Combine(_folder, "Lux.Language.dll")) : null;
}
