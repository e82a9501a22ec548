using Lux.Language;

namespace Lux.Engine;

/// <summary>One item of a query's whole order, whose last item is the id.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
/// <param name="Type">The field's type.</param>
internal readonly record struct OrderItem(BoundField Field, bool IsDescending, ColumnType Type);
