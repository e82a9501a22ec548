using System.Runtime.CompilerServices;
using Lux.Language;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads a type with <c>[Table]</c>. The generator and the analyzers read by this one door, so they agree on what was declared.</summary>
internal static class TableReader
{
    public static TableDeclaration Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var construction = Construction.Of(type);
        var members = new List<MemberDeclaration>();
        foreach (var (property, parameter) in construction.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MemberReader.IsLeftOut(property, parameter))
                members.Add(MemberReader.Read(property, parameter, type));
        }

        return new(
            Outline(type, construction),
            type.IsValueType,
            members.ToEquatableArray(),
            construction.UnsetKey,
            ReadIndexes(type),
            IdleAttributeReader.Read(type, construction).ToEquatableArray(),
            ReadFormerName(type),
            TtlSeconds(type))
        {
            ExperimentsOfType = Marks.Experiments(type).ToEquatableArray(),
        };
    }

    private static readonly ConditionalWeakTable<INamedTypeSymbol, TableOutline> Outlines = new();

    /// <summary>The table that <paramref name="type"/> declares, or null; asked of types that others refer to, without reading their columns.</summary>
    public static TableOutline? Outline(ITypeSymbol type) =>
        type is INamedTypeSymbol named && TableName(type) is not null ? Outline(named.OriginalDefinition, null) : null;

    /// <summary>The name in <c>[Table("...")]</c>; null without the attribute.</summary>
    public static string? TableName(ITypeSymbol type) =>
        Symbols.Attribute(type, KnownNames.TableAttribute) is { } table ? Symbols.Texts(table).FirstOrDefault() ?? "" : null;

    private static long TtlSeconds(INamedTypeSymbol type) =>
        Symbols.Attribute(type, KnownNames.TableAttribute)?.NamedArguments.FirstOrDefault(argument => argument.Key == "TtlSeconds").Value.Value is long seconds ? seconds : 0;

    // Several tables refer to the same one.
    private static TableOutline Outline(INamedTypeSymbol type, Construction? known) => Outlines.GetValue(type, type => ReadOutline(type, known ?? Construction.Of(type)));

    private static TableOutline ReadOutline(INamedTypeSymbol type, Construction construction) => new(
        TableName(type) ?? "",
        AddressReader.Read(type),
        construction.Members.Any(member => member.Property.Name == KnownNames.Key && IsIdOf(member.Property.Type, type)),
        construction.Problem,
        KnownNames.Tokens.FirstOrDefault(name => Symbols.Lineage(type).Any(ancestor => ancestor.GetMembers(name).Any(member => Symbols.IsUserCode(member) && IsSeenFrom(member, type)))),
        type.BaseType is { } ancestor ? Symbols.Lineage(ancestor).Reverse().Select(Outline).FirstOrDefault(table => table is not null) : null);

    private static bool IsSeenFrom(ISymbol member, INamedTypeSymbol type) =>
        member.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(member.ContainingType, type);

    private static bool IsIdOf(ITypeSymbol type, INamedTypeSymbol row) =>
        Symbols.IsRuntimeType(type, KnownNames.Id) && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)type).TypeArguments[0], row);

    private static string? ReadFormerName(INamedTypeSymbol type) =>
        Symbols.Attribute(type, KnownNames.RenamedFromAttribute) is { ConstructorArguments: [{ Value: string former }] } ? former : null;

    private static EquatableArray<IndexDeclaration> ReadIndexes(INamedTypeSymbol type) => IndexAttributes(type)
        .Select(attribute => new IndexDeclaration(Symbols.Texts(attribute).ToEquatableArray(), Symbols.IsRuntimeType(attribute.AttributeClass, KnownNames.UniqueAttribute)))
        .ToEquatableArray();

    /// <summary>The <c>[Index]</c> and <c>[Unique]</c> on a type and on those that it derives from, whose columns it has too.</summary>
    public static IEnumerable<AttributeData> IndexAttributes(INamedTypeSymbol type) =>
        from ancestor in Symbols.Lineage(type)
        from attribute in ancestor.GetAttributes()
        where Symbols.IsRuntimeType(attribute.AttributeClass, KnownNames.IndexAttribute) || Symbols.IsRuntimeType(attribute.AttributeClass, KnownNames.UniqueAttribute)
        select attribute;
}
