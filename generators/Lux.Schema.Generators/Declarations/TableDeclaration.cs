using Lux.Language;

namespace Lux.Schema.Generators.Declarations;

/// <summary>What a type with <c>[Table]</c> says: everything that the later stages may know of it.</summary>
/// <param name="Outline">Its name and where it lives.</param>
/// <param name="IsStruct">Whether a missing row is <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Members">Key and columns in declared order, those that go through the constructor first.</param>
/// <param name="UnsetKey">Whether there is a key that nothing can set.</param>
/// <param name="Indexes">The <c>[Index]</c> and <c>[Unique]</c> on the type.</param>
/// <param name="Idle">Attributes that say nothing where they stand.</param>
/// <param name="RenamedFrom">The table's former name, where <c>[RenamedFrom]</c> states one.</param>
/// <param name="TtlSeconds">How long a new row lives; 0 for ever.</param>
internal sealed record TableDeclaration(
    TableOutline Outline,
    bool IsStruct,
    EquatableArray<MemberDeclaration> Members,
    bool UnsetKey,
    EquatableArray<IndexDeclaration> Indexes,
    EquatableArray<IdleAttribute> Idle,
    string? RenamedFrom,
    long TtlSeconds = 0)
{
    /// <summary>The ids of the diagnostics that generated code would have, for the type or a member is marked as experimental.</summary>
    public EquatableArray<string> Experiments => ExperimentsOfType.Concat(Members.SelectMany(member => member.Experiments)).Distinct().ToEquatableArray();

    /// <summary>Those of the type itself.</summary>
    public EquatableArray<string> ExperimentsOfType { get; init; }

    public string Name => Outline.Name;

    public TypeAddress Address => Outline.Address;
}
