using System.ComponentModel;
using Lux.Language;

namespace Lux.Schema.Generated;

/// <summary>
/// <c>field IN ({list})</c>, as the builder's In asks it: no values are no row, a null among them is IS NULL, more than one list may hold are several.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextList<T>
{
    private readonly T[] _values;
    private readonly bool _hasNull;

    /// <summary>Reads the values, once.</summary>
    /// <param name="values">The values; an array must not change before the call is over.</param>
    /// <param name="name">The parameter's name.</param>
    public TextList(IEnumerable<T> values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        var given = values as T[] ?? [.. values];
        _hasNull = default(T) is null && Array.Exists(given, ValueText<T>.IsNull);
        _values = _hasNull ? Array.FindAll(given, value => !ValueText<T>.IsNull(value)) : given;
    }

    /// <summary>How many arguments <see cref="Write"/> writes.</summary>
    public int Count => Lists == 0 ? 3 : Lists * 4 - 1 + _values.Length + (_hasNull ? _values.Length == 0 ? 0 : 4 : 0) + (IsSeveral ? 2 : 0);

    private int Lists => _values.Length == 0 ? 0 : (_values.Length + Limits.InValues - 1) / Limits.InValues;

    private bool IsSeveral => Lists + (_hasNull ? 1 : 0) > 1;

    /// <summary>Writes the condition.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="field">The field.</param>
    /// <param name="present">A field that is never null.</param>
    /// <param name="text">How a value is spelled.</param>
    public void Write(RespWriter to, ReadOnlySpan<byte> field, ReadOnlySpan<byte> present, ValueText<T> text)
    {
        if (IsSeveral) to.Bulk("("u8);
        for (var first = 0; first < _values.Length; first += Limits.InValues)
        {
            if (first > 0) to.Bulk("OR"u8);
            var list = _values.AsSpan(first, Math.Min(Limits.InValues, _values.Length - first));
            to.Bulk(field);
            to.Bulk("IN"u8);
            to.Bulk(list.Length);
            foreach (var value in list) text.Write(to, value);
        }
        if (_values.Length == 0 || _hasNull)
        {
            if (IsSeveral) to.Bulk("OR"u8);
            to.Bulk(_hasNull ? field : present);
            to.Bulk("IS"u8);
            to.Bulk("NULL"u8);
        }
        if (IsSeveral) to.Bulk(")"u8);
    }
}
