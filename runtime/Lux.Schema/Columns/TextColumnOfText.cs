using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What text columns have in common, whether they may be null or not.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TText">Text, or text or null.</typeparam>
public abstract class TextColumn<TRow, TText> : OrderedColumn<TRow, TText>
    where TText : class?
{
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
}
