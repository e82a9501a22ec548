namespace Lux.Language;

/// <summary>What a query can make of the rows of a group.</summary>
public enum AggregateFunction : byte
{
    /// <summary><c>COUNT(*)</c>: how many rows there are.</summary>
    Count,

    /// <summary><c>SUM(c)</c>; null without a value.</summary>
    Sum,

    /// <summary><c>AVG(c)</c>: a float, of decimal a decimal; null without a value.</summary>
    Avg,

    /// <summary><c>MIN(c)</c>: the least value; null without one.</summary>
    Min,

    /// <summary><c>MAX(c)</c>: the greatest value; null without one.</summary>
    Max,
}
