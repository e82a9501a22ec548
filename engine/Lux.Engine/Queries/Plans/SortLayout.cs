using Lux.Language;

namespace Lux.Engine;

/// <summary>How the values of an order become words that compare as the order does: as in an index, the words of a descending item inverted.</summary>
internal sealed class SortLayout
{
    private readonly OrderItem[] _items;
    private readonly KeyComponent[] _components;

    public SortLayout(OrderItem[] items)
    {
        _items = items;
        _components = new KeyComponent[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            _components[i] = KeyComponent.Of(items[i].IsId ? ColumnType.Ref : items[i].Type, Words);
            Words += _components[i].Words;
            IsExact &= _components[i].IsExact;
        }
    }

    public int Words { get; }

    /// <summary>Whether words alone decide every order; otherwise a text may be longer than they hold.</summary>
    public bool IsExact { get; } = true;

    public void Encode(ref QueryRow row, Span<ulong> words)
    {
        for (int i = 0; i < _items.Length; i++)
        {
            ref readonly var component = ref _components[i];
            var own = words.Slice(component.Offset, component.Words);
            KeyEncoder.Encode(component, row.Value(_items[i].Field), own);
            if (!_items[i].IsDescending) continue;
            foreach (ref ulong word in own) word = ~word;
        }
    }

    /// <summary>Compares two rows whose words are equal as far as they go, or not.</summary>
    public int Compare(ReadOnlySpan<ulong> a, ref QueryRow rowA, ReadOnlySpan<ulong> b, ref QueryRow rowB)
    {
        for (int i = 0; i < _items.Length; i++)
        {
            ref readonly var component = ref _components[i];
            int order = a.Slice(component.Offset, component.Words).SequenceCompareTo(b.Slice(component.Offset, component.Words));
            if (order != 0) return order;
            if (component.IsExact) continue;
            order = ValueComparer.Compare(component.Type, rowA.Value(_items[i].Field), rowB.Value(_items[i].Field));
            if (order != 0) return _items[i].IsDescending ? -order : order;
        }
        return 0;
    }
}
