using System.Runtime.CompilerServices;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The tables and databases that one assembly declares, each read by the generator's own reader, and anew only when it may read otherwise than in the last compilation.</summary>
internal sealed class DeclaredTypes
{
    private static readonly PerCompilation<DeclaredTypes> Known = new(static (compilation, cancellation) => new(compilation, cancellation));
    private static readonly SourceHistory History = new();
    private static readonly DeclaredSymbols<TypeDeclarationSyntax, INamedTypeSymbol, DeclaredType> Types = new(History, DeclaredType.Attributes, DeclaredType.Read);
    private static readonly ConditionalWeakTable<TableDeclaration, BuiltTable> Built = new();

    private readonly Dictionary<string, BuiltTable> _byName = new(StringComparer.Ordinal);

    private DeclaredTypes(Compilation compilation, CancellationToken cancellation)
    {
        List<DatabaseDeclaration> databases = [];
        foreach (var tree in History.Of(compilation, cancellation).Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var syntax in Symbols.TypesWithAttributes(tree, cancellation))
            {
                var declared = Types.Read(syntax, compilation, cancellation);
                if (declared?.Table is { } table)
                    _byName[table.Address.FullName] = Built.GetValue(table, TableBuilder.Build);
                if (declared?.Database is { } database)
                    databases.Add(database);
            }
        }

        Tables = _byName.Values.Where(table => table.GetsPart).OrderBy(table => table.Declaration.Address.FullName, StringComparer.Ordinal).ToList();
        Databases = databases;
    }

    /// <summary>The tables that get a part, in the order of their types' names.</summary>
    public IReadOnlyList<BuiltTable> Tables { get; }

    /// <summary>The databases.</summary>
    public IReadOnlyList<DatabaseDeclaration> Databases { get; }

    public static DeclaredTypes Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    /// <summary>The table of a type, with a part or without; null where it declares none.</summary>
    public BuiltTable? Table(string fullName) => _byName.TryGetValue(fullName, out var table) ? table : null;
}
