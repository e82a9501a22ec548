using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Lux.Benchmarks.Generating;

/// <summary>The generator with the Lux.Language.dll that a compiler loads beside it: another build than the one that this process runs on.</summary>
internal sealed class LoadedGenerator(string folder) : AssemblyLoadContext("generator")
{
    private const string TypeName = "Lux.Schema.Generators.SchemaGenerator";

    public static ISourceGenerator Load(string folder)
    {
        var assembly = new LoadedGenerator(folder).LoadFromAssemblyPath(Path.Combine(folder, "Lux.Schema.Generators.dll"));
        return ((IIncrementalGenerator)Activator.CreateInstance(assembly.GetType(TypeName, throwOnError: true)!)!).AsSourceGenerator();
    }

    // What is ours comes from the folder, Roslyn from the process.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == "Lux.Language" ? LoadFromAssemblyPath(Path.Combine(folder, "Lux.Language.dll")) : null;
}
