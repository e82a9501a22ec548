using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>
/// The names that generated code takes from its usings. The usings stand inside the namespace, so no global using of the user's competes
/// with them; only a type of the same namespace, or one around or within the declaring type, would hide them.
/// </summary>
internal static class RuntimeNames
{
    private static readonly (string Namespace, string Name, int Arity)[] All =
    [
        ("Lux.Schema", "Column", 2),
        ("Lux.Schema", "OrderedColumn", 2),
        ("Lux.Schema", "TextColumn", 1),
        ("Lux.Schema", "OptionalTextColumn", 1),
        ("Lux.Schema", "NumberColumn", 4),
        ("Lux.Schema", "JsonColumn", 2),
        ("Lux.Schema", "VectorColumn", 2),
        ("Lux.Schema", "BoolColumn", 1),
        ("Lux.Schema", "KeyColumn", 1),
        ("Lux.Schema", "RefColumn", 3),
        ("Lux.Schema", "OptionalRefColumn", 5),
        ("Lux.Schema", "Id", 1),
        ("Lux.Schema", "Table", 2),
        ("Lux.Schema", "Query", 2),
        ("Lux.Schema", "LuxDatabase", 1),
        ("Lux.Schema", "LuxBatch", 0),
        ("Lux.Schema", "KeySpace", 2),
        ("Lux.Schema", "Topic", 2),
        ("Lux.Schema.Generated", "IValueCodec", 1),
        ("Lux.Schema.Generated", "KeyPart", 0),
        ("Lux.Schema", "BatchTable", 2),
        ("Lux.Schema", "MigrationScripts", 0),
        ("Lux.Schema", "LuxConnection", 0),
        ("Lux.Schema", "LuxConnectionOptions", 0),
        ("Lux.Schema", "LuxConnectionException", 0),
        ("Lux.Schema.Generated", "IRowCodec", 2),
        ("Lux.Schema.Generated", "TableDescriptor", 0),
        ("Lux.Schema.Generated", "RowEncoder", 0),
        ("Lux.Schema.Generated", "RowDecoder", 0),
        ("Lux.Schema.Generated", "ValueText", 0),
        ("Lux.Schema.Generated", "Finders", 0),
        ("Lux.Schema.Generated", "IdJson", 0),
        ("Lux.Schema.Generated", "QueryText", 0),
        ("Lux.Schema.Generated", "IQueryText", 0),
        ("Lux.Schema.Generated", "TextShape", 0),
        ("Lux.Schema.Generated", "TextVerb", 0),
        ("Lux.Schema.Generated", "TextList", 1),
        ("Lux.Schema.Generated", "RespWriter", 0),
        ("System", "ArgumentNullException", 0),
        ("System", "InvalidOperationException", 0),
        ("System", "DateTimeOffset", 0),
        ("System", "DateTime", 0),
        ("System", "TimeSpan", 0),
        ("System", "DateOnly", 0),
        ("System", "Guid", 0),
        ("System", "ReadOnlyMemory", 1),
        ("System.CodeDom.Compiler", "GeneratedCode", 0),
        ("System.Diagnostics.CodeAnalysis", "ExcludeFromCodeCoverage", 0),
        ("System.Runtime.CompilerServices", "ModuleInitializer", 0),
        ("System.Collections.Generic", "IAsyncEnumerable", 1),
        ("System.Collections.Generic", "IReadOnlyList", 1),
        ("System.Threading", "CancellationToken", 0),
        ("System.Threading.Tasks", "ValueTask", 1),
    ];

    private static readonly Dictionary<string, string> Namespaces = All.ToDictionary(known => known.Name, known => known.Namespace);

    /// <summary>The namespace of a runtime type that generated code names; null for other names.</summary>
    public static string? NamespaceOf(string name) => Namespaces.TryGetValue(name, out string found) ? found : null;

    private static readonly ConditionalWeakTable<INamespaceSymbol, object> Hiding = new();

    /// <summary>Whether generated code beside <paramref name="type"/> must write full names.</summary>
    public static bool AreHiddenFrom(INamedTypeSymbol type)
    {
        // A file without a namespace has its usings beside the global ones.
        if (type.ContainingNamespace.IsGlobalNamespace || (bool)Hiding.GetValue(type.ContainingNamespace, static place => HasAny(place)))
            return true;
        for (var around = type; around is not null; around = around.ContainingType)
            foreach (var ancestor in Symbols.Lineage(around))
                if (!ancestor.GetTypeMembers().IsEmpty && HasAny(ancestor))
                    return true;
        return false;
    }

    private static bool HasAny(INamespaceOrTypeSymbol place) => All.Any(known => Has(place, known.Name, known.Arity));

    // Our own namespace does not hide its types from those in it.
    private static bool Has(INamespaceOrTypeSymbol place, string name, int arity) =>
        (place.GetTypeMembers(name, arity).Concat(place.GetTypeMembers(name + "Attribute", arity)))
            .Any(type => !(type.ContainingType is null && NamespaceOf(name) == type.ContainingNamespace.ToDisplayString()));
}
