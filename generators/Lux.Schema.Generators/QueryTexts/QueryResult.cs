using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>What a query method gives.</summary>
/// <param name="Wrapper">How it comes.</param>
/// <param name="IsArray">Whether all results come at once.</param>
/// <param name="Element">One result; null when it gives nothing.</param>
/// <param name="Display">The method's type as the user would write it.</param>
internal sealed record QueryResult(ResultWrapper Wrapper, bool IsArray, ResultShape? Element, string Display)
{
    /// <summary>Whether it is a page, which says where the next begins.</summary>
    public bool IsPage { get; init; }

    /// <summary>Whether at most one result comes.</summary>
    public bool IsSingle => !IsArray && !IsPage && Wrapper != ResultWrapper.AsyncEnumerable;
}

/// <summary>How results come.</summary>
internal enum ResultWrapper
{
    /// <summary>In a way that no query method has.</summary>
    Other,

    ValueTask,
    Task,
    AsyncEnumerable,
}

/// <summary>One result.</summary>
/// <param name="Part">The result as one value.</param>
/// <param name="Parts">The elements of a tuple, or the members of a projection that values can go to.</param>
/// <param name="IsTuple">Whether it is a tuple.</param>
/// <param name="CanBeConstructed">Whether a projection has a constructor that takes its members.</param>
internal sealed record ResultShape(ResultPart Part, EquatableArray<ResultPart> Parts, bool IsTuple, bool CanBeConstructed);

/// <summary>A value of a result.</summary>
/// <param name="Name">The element's or member's name, not escaped.</param>
/// <param name="Type">Its type as a column's.</param>
/// <param name="Row">The row type, as generated code names it, when it is a table's record.</param>
/// <param name="Parameter">The constructor's parameter that it goes through, if it does.</param>
/// <param name="IsRequired">Whether an object initializer has to set it.</param>
internal sealed record ResultPart(string Name, MemberType Type, string? Row, string? Parameter, bool IsRequired);
