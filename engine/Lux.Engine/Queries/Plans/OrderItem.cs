using Lux.Language;

namespace Lux.Engine;

/// <summary>One item of a query's whole order, whose last item is the id.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
/// <param name="Type">The field's type.</param>
internal readonly record struct OrderItem(BoundField Field, bool IsDescending, ColumnType Type)
{
    /// <summary>The order of a query that names none.</summary>
    public static OrderItem ById { get; } = new(new(0, BoundField.Id), false, ColumnType.Int);

    /// <summary>Whether it is the queried table's id.</summary>
    public bool IsId => Field is { Table: 0, Column: BoundField.Id };
}
