using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Keys;

/// <summary>What a type with <c>[KeySpace]</c> or <c>[Topic]</c> says.</summary>
/// <param name="IsTopic">Whether it is a message of channels, not the value of keys.</param>
/// <param name="Pattern">The name of a key or channel, with members in braces.</param>
/// <param name="ExpireSeconds">How long a value lives; 0 for ever.</param>
/// <param name="Address">Where the type lives.</param>
/// <param name="IsStruct">Whether a missing value is <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Construction">What keeps the reader from making a value.</param>
/// <param name="HasOwnMember">Whether the user took the name of the generated nested type.</param>
/// <param name="Members">Its members in declared order, those that go through the constructor first.</param>
internal sealed record KeyDeclaration(
    bool IsTopic,
    string Pattern,
    int ExpireSeconds,
    TypeAddress Address,
    bool IsStruct,
    ConstructionProblem Construction,
    bool HasOwnMember,
    EquatableArray<MemberDeclaration> Members)
{
    /// <summary>The ids of the diagnostics that generated code would have, for the type or a member is marked as experimental.</summary>
    public EquatableArray<string> Experiments => ExperimentsOfType.Concat(Members.SelectMany(member => member.Experiments)).Distinct().ToEquatableArray();

    /// <summary>Those of the type itself.</summary>
    public EquatableArray<string> ExperimentsOfType { get; init; }

    /// <summary>The members that the value holds.</summary>
    public IEnumerable<MemberDeclaration> Stored => Members.Where(member => !member.IsNotMapped);

    /// <summary>The attribute, for messages.</summary>
    public string Attribute => IsTopic ? "[Topic]" : "[KeySpace]";

    /// <summary>The generated nested type.</summary>
    public string Nested => NestedName(IsTopic);

    public static string NestedName(bool isTopic) => isTopic ? "Channels" : "Keys";
}
