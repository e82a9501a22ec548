using Lux.Language;

namespace Lux.Schema.Generators.Declarations;

/// <summary>The type of a member, as data.</summary>
/// <param name="Kind">How its values are stored.</param>
/// <param name="Display">The type as the user would write it, for messages.</param>
/// <param name="FullName">The type as generated code writes it, without a <c>?</c>.</param>
/// <param name="IsNullable">Whether it admits null.</param>
/// <param name="IsValueType">Whether a null needs <see cref="System.Nullable{T}"/>.</param>
/// <param name="Reference">The row type of an <c>Id&lt;T&gt;</c>.</param>
/// <param name="Instead">For an unsupported type, what the user most likely wants.</param>
internal sealed record MemberType(
    ColumnKind Kind,
    string Display,
    string FullName,
    bool IsNullable,
    bool IsValueType,
    ReferencedType? Reference = null,
    string? Instead = null)
{
    /// <summary>How values become what is stored; null when they are stored as they are. The kind is then that of what is stored.</summary>
    public Conversion? Conversion { get; init; }

    /// <summary>The members of an enum, in the order in which they are declared.</summary>
    public EquatableArray<EnumMember> EnumMembers { get; init; }

    /// <summary>Whether it is an enum over <c>ulong</c>, whose numbers the engine has in another order.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether nullability is switched off where it is written, so that it cannot say.</summary>
    public bool IsOblivious { get; init; }

    /// <summary>The type by its full name, without what is said of nulls within it: the same for the same type.</summary>
    public string Identity { get; init; } = FullName;
}
