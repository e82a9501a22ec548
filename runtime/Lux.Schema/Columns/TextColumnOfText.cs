using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What text columns have in common, whether they may be null or not.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TText">Text, or text or null.</typeparam>
public abstract class TextColumn<TRow, TText> : OrderedColumn<TRow, TText>
    where TText : class?
{
    private const string AsItIs = "The engine compares text as it is, case and all: store it as it shall be compared, or look at it in the rows that are read.";
    private const string NoEnd = "Conditions of text are ==, !=, In, <, >, StartsWith and Contains.";

    [EditorBrowsable(EditorBrowsableState.Never)]
    private protected TextColumn(string table, string name, ValueText<TText> text) : base(table, name, text)
    {
    }

    /// <summary>The text begins with these characters, case and all.</summary>
    /// <param name="prefix">The characters.</param>
    public Condition<TRow> StartsWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new Comparison<TRow, TText>(this, Operator.StartsWith, (TText)(object)prefix);
    }

    /// <summary>The text has these characters somewhere, case and all.</summary>
    /// <param name="part">The characters.</param>
    public Condition<TRow> Contains(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new Comparison<TRow, TText>(this, Operator.Contains, (TText)(object)part);
    }

    /// <summary>Not available: a column is not a value.</summary>
    [Obsolete(AsItIs, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TextColumn<TRow, TText> ToLower() => throw new NotSupportedException(AsItIs);

    /// <summary>Not available: a column is not a value.</summary>
    [Obsolete(AsItIs, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TextColumn<TRow, TText> ToUpper() => throw new NotSupportedException(AsItIs);

    /// <summary>Not available: a column is not a value.</summary>
    [Obsolete(AsItIs, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TextColumn<TRow, TText> Trim() => throw new NotSupportedException(AsItIs);

    /// <summary>Not available: a column is not a value.</summary>
    /// <param name="suffix">Not used.</param>
    [Obsolete(NoEnd, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Condition<TRow> EndsWith(string suffix) => throw new NotSupportedException(NoEnd);
}
