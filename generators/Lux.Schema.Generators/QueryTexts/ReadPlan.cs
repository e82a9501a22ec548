using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>How generated code reads one result.</summary>
/// <param name="Shape">What the rows of the reply hold.</param>
/// <param name="Values">What is read, in the order of the reply.</param>
/// <param name="Made">What is made of the values.</param>
internal sealed record ReadPlan(ReplyShape Shape, EquatableArray<ReadValue> Values, Made Made);

/// <summary>What the rows of a reply hold.</summary>
internal enum ReplyShape
{
    Rows,
    Items,
    Groups,
}

/// <summary>What is made of the values that were read.</summary>
internal enum Made
{
    /// <summary>The one value is the result.</summary>
    Value,
    Tuple,
    Projection,
}

/// <summary>One value.</summary>
/// <param name="Type">The type that is read, null where it can be; of a row the row.</param>
/// <param name="Row">Whether it is a row, and which.</param>
/// <param name="Member">The member of the projection that it goes to.</param>
/// <param name="IsParameter">Whether it goes through the constructor.</param>
/// <param name="Parameter">The constructor's name for it.</param>
internal sealed record ReadValue(MemberType Type, ReadRow Row = ReadRow.None, string Member = "", bool IsParameter = false, string Parameter = "");

/// <summary>A row among the values.</summary>
internal enum ReadRow
{
    /// <summary>It is a value of a column.</summary>
    None,
    Queried,
    Joined,
    JoinedOrNull,
    JoinedStructOrNull,
}
