using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A column of numbers, which can be added up.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TValue">The column's type.</typeparam>
/// <typeparam name="TSum">The type of a sum: long for whole numbers.</typeparam>
/// <typeparam name="TAverage">The type of an average: decimal for decimals, else double; nullable where the column is, for the average of nulls is null.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
/// <param name="text">How a value is spelled.</param>
/// <param name="sum">How a sum is spelled.</param>
/// <param name="average">How an average is spelled.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberColumn<TRow, TValue, TSum, TAverage>(string table, string name, ValueText<TValue> text, ValueText<TSum> sum, ValueText<TAverage> average)
    : OrderedColumn<TRow, TValue>(table, name, text)
{
    internal ValueText<TSum> SumText => sum;

    internal ValueText<TAverage> AverageText => average;
}
