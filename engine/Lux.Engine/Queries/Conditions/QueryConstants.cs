using System.Diagnostics.CodeAnalysis;
using Lux.Language;

namespace Lux.Engine;

/// <summary>The values of the query under way, read once per execution into buffers of the session. Hot path: 0 B when warm.</summary>
internal sealed class QueryConstants
{
    private static readonly Comparison<ValueConstant> ByValue = (x, y) => ValueComparer.Compare(x.Stored.Span, y);

    private readonly RowWriter _bytes = new();
    private ValueConstant[] _values = new ValueConstant[8];

    public ref readonly ValueConstant this[int slot] => ref _values[slot];

    /// <summary>Reads the values that <paramref name="plan"/> needs; false when one is not of its field's type.</summary>
    public bool TryRead(QueryPlan plan, CommandArguments arguments, long nowMs, [NotNullWhen(false)] out LuxError? error)
    {
        error = null;
        _bytes.Clear();
        var slots = plan.Values;
        if (_values.Length < slots.Length) _values = new ValueConstant[slots.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            ref readonly var slot = ref slots[i];
            if (!ValueConstant.TryParse(slot.Column, arguments[slot.Argument], nowMs, _bytes, out _values[i], out error)) return false;
        }
        foreach (var (slot, count) in plan.Lists) _values.AsSpan(slot, count).Sort(ByValue);
        return true;
    }
}
