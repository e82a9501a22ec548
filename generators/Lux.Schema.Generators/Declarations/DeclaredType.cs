using Lux.Schema.Generators.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>What a type declares to us: what one part of it has an attribute for, and null for all else.</summary>
internal sealed record DeclaredType(TableDeclaration? Table, DatabaseDeclaration? Database, KeyDeclaration? KeySpace, KeyDeclaration? Topic)
{
    /// <summary>The attributes that make a type one of ours.</summary>
    public static readonly string[] Attributes = [KnownNames.TableAttribute, KnownNames.DatabaseAttribute, KnownNames.KeySpaceAttribute, KnownNames.TopicAttribute];

    /// <summary>Reads what the attributes on <paramref name="part"/> say of <paramref name="type"/>.</summary>
    public static DeclaredType? Read(INamedTypeSymbol type, TypeDeclarationSyntax part, CancellationToken cancellation)
    {
        T? Of<T>(string attribute, Func<INamedTypeSymbol, CancellationToken, T> read)
            where T : class => Symbols.IsOn(part, type, attribute) ? read(type, cancellation) : null;

        var declared = new DeclaredType(
            Of(KnownNames.TableAttribute, TableReader.Read),
            Of(KnownNames.DatabaseAttribute, DatabaseReader.Read),
            Of(KnownNames.KeySpaceAttribute, KeyReader.ReadKeySpace),
            Of(KnownNames.TopicAttribute, KeyReader.ReadTopic));
        return declared == Nothing ? null : declared;
    }

    private static readonly DeclaredType Nothing = new(null, null, null, null);
}
