namespace Lux.Schema.Generators.Emit;

/// <summary>The words of the runtime for sums and averages of a column.</summary>
/// <param name="Sum">The type of a sum.</param>
/// <param name="SumWord">What its value text is called.</param>
/// <param name="Average">The type of an average.</param>
/// <param name="AverageWord">What its value text is called.</param>
internal sealed record NumberForm(string Sum, string SumWord, string Average, string AverageWord)
{
    public static readonly NumberForm Whole = new("long", "Int64", "double", "Double");
    public static readonly NumberForm Float = new("double", "Double", "double", "Double");
    public static readonly NumberForm Decimal = new("decimal", "Decimal", "decimal", "Decimal");
}
