using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Keys;

/// <summary>Reads a type with <c>[KeySpace]</c> or <c>[Topic]</c>; the generator and the analyzer read by this one door.</summary>
internal static class KeyReader
{
    public static KeyDeclaration ReadKeySpace(INamedTypeSymbol type, CancellationToken cancellation) => Read(type, isTopic: false, cancellation);

    public static KeyDeclaration ReadTopic(INamedTypeSymbol type, CancellationToken cancellation) => Read(type, isTopic: true, cancellation);

    /// <summary>The declarations on a type, none for most.</summary>
    public static IEnumerable<KeyDeclaration> ReadAll(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (Symbols.Attribute(type, KnownNames.KeySpaceAttribute) is not null)
            yield return ReadKeySpace(type, cancellation);
        if (Symbols.Attribute(type, KnownNames.TopicAttribute) is not null)
            yield return ReadTopic(type, cancellation);
    }

    private static KeyDeclaration Read(INamedTypeSymbol type, bool isTopic, CancellationToken cancellation)
    {
        var attribute = Symbols.Attribute(type, isTopic ? KnownNames.TopicAttribute : KnownNames.KeySpaceAttribute)!;
        var construction = Construction.Of(type);
        var members = new List<MemberDeclaration>();
        foreach (var (property, parameter) in construction.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MemberReader.IsLeftOut(property, parameter))
                members.Add(MemberReader.Read(property, parameter, type));
        }

        return new(
            isTopic,
            Symbols.Texts(attribute).FirstOrDefault() ?? "",
            attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Expire").Value.Value is int seconds ? seconds : 0,
            AddressReader.Read(type),
            type.IsValueType,
            construction.Problem,
            type.Name == KeyDeclaration.NestedName(isTopic) || type.GetMembers(KeyDeclaration.NestedName(isTopic)).Any(Symbols.IsUserCode),
            members.ToEquatableArray())
        {
            ExperimentsOfType = Marks.Experiments(type).ToEquatableArray(),
        };
    }
}
