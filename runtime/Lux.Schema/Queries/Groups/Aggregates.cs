using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The aggregates as the language spells them.</summary>
internal static class Aggregates
{
    public static Aggregate<TRow, long> Count<TRow>() => OfRow<TRow>.Count;

    public static Aggregate<TRow, TSum> Sum<TRow, TValue, TSum, TAverage>(NumberColumn<TRow, TValue, TSum, TAverage> column) => new($"SUM({column.Path})", column.SumText, isZeroForNull: true);

    public static Aggregate<TRow, TAverage> Avg<TRow, TValue, TSum, TAverage>(NumberColumn<TRow, TValue, TSum, TAverage> column) => new($"AVG({column.Path})", column.AverageText);

    public static Aggregate<TRow, TValue> Min<TRow, TValue>(OrderedColumn<TRow, TValue> column) => new($"MIN({column.Path})", column.Text);

    public static Aggregate<TRow, TValue> Max<TRow, TValue>(OrderedColumn<TRow, TValue> column) => new($"MAX({column.Path})", column.Text);

    private static class OfRow<TRow>
    {
        public static readonly Aggregate<TRow, long> Count = new("COUNT(*)", ValueText.Int64);
    }
}
