using Lux.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads a class with <c>[Database]</c>.</summary>
internal static class DatabaseReader
{
    public static DatabaseDeclaration Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var attribute = Symbols.Attribute(type, KnownNames.DatabaseAttribute)!;
        var listed = Listed(attribute).ToList();
        var named = listed.OfType<INamedTypeSymbol>().ToList();
        return new()
        {
            Address = AddressReader.Read(type),
            Obstacle = Obstacle(type),
            IsListed = listed.Count > 0,
            Listed = named
                .Where(table => TableReader.TableName(table) is not null)
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .Select(table => TableReader.Read(table, cancellation))
                .ToEquatableArray(),
            NotTables = listed
                .Select((table, position) => (table, position))
                .Where(entry => entry.table is { TypeKind: not TypeKind.Error } table && TableReader.TableName(table) is null)
                .Select(entry => new ListedType(entry.position, TypeReader.Display(entry.table!)))
                .ToEquatableArray(),
            TakenNames = type.GetMembers()
                .Where(member => member.CanBeReferencedByName && Symbols.IsUserCode(member))
                .Select(member => member.Name)
                .Distinct()
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }

    private static string? Obstacle(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => "is a record",
        _ when TableReader.TableName(type) is not null => "is a table",
        { IsStatic: true } => "is static",
        { IsAbstract: true } => "is abstract",
        _ when type.InstanceConstructors.Any(IsPrimary) => "has a primary constructor",
        _ when type.InstanceConstructors.Any(IsOnItsOwn) => "has a constructor that does not go on to ': this(connection, ownsConnection)'",
        { IsValueType: true } => "is a struct",
        { BaseType: { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } ancestor }
            when !Symbols.IsRuntimeType(ancestor, KnownNames.LuxDatabase) && !Symbols.IsRuntimeType(ancestor, KnownNames.LuxDatabaseOfBatch) =>
            $"derives from '{ancestor.Name}'",
        _ => null,
    };

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ClassDeclarationSyntax { ParameterList: not null });

    private static bool IsOnItsOwn(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => !Symbols.IsOwnOutput(reference.SyntaxTree)
            && reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer: null or { RawKind: (int)SyntaxKind.BaseConstructorInitializer } });

    /// <summary>The types in <c>[Database(typeof(User), ...)]</c>, each in its place.</summary>
    private static IEnumerable<ITypeSymbol?> Listed(AttributeData attribute) =>
        from argument in attribute.ConstructorArguments
        where argument is { Kind: TypedConstantKind.Array, IsNull: false }
        from element in argument.Values
        select element.Value as ITypeSymbol;
}
