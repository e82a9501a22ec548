using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What all columns have in common: they may be null, are set in updates and given by Select. What a column can be compared with is told by its own type.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TValue">The column's type.</typeparam>
public abstract class AnyColumn<TRow, TValue> : Item<TRow, TValue>
{
    private readonly string _table;

    private protected AnyColumn(string table, string name, ValueText<TValue> text) : base(table + name)
    {
        _table = table;
        Name = name;
        Text = text;
    }

    internal string Name { get; }

    internal ValueText<TValue> Text { get; }

    /// <summary>The column is null; <c>== null</c> asks the same.</summary>
    public Condition<TRow> IsNull => new NullTest<TRow>(Path, isNull: true);

    /// <summary>The column is not null.</summary>
    public Condition<TRow> IsNotNull => new NullTest<TRow>(Path, isNull: false);

    /// <summary>Gives the column a value in an update; null where the column may be null.</summary>
    /// <param name="value">The new value.</param>
    /// <exception cref="InvalidOperationException">The column belongs to a joined table.</exception>
    public Assignment<TRow> Set(TValue value) =>
        _table.Length == 0 ? new(new AssignedValue<TValue>(Name, Text, value)) : throw new InvalidOperationException($"Only columns of the updated table can be set, not '{Path}'.");

    internal override TValue Read(ref RowDecoder from) => Text.Read(ref from);

    /// <summary>The column's path in a query.</summary>
    public override string ToString() => Path;
}
