using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Finds a column's ordinal by the UTF-8 bytes of its name. Hot path: 0 B per call, one comparison for most names.</summary>
internal sealed class ColumnNames
{
    private readonly byte[][] _names;
    private readonly short[] _slots;   // ordinal + 1; 0 = free; open addressing

    public ColumnNames(TableSchema schema)
    {
        _names = [.. schema.Columns.Select(c => Encoding.UTF8.GetBytes(c.Name))];
        int size = 8;
        while (size < _names.Length * 4) size *= 2;
        _slots = new short[size];
        for (int i = 0; i < _names.Length; i++)
        {
            uint at = Utf8Comparer.Hash(_names[i]);
            while (_slots[at & (size - 1)] != 0) at++;
            _slots[at & (size - 1)] = (short)(i + 1);
        }
    }

    /// <summary>The name's bytes.</summary>
    public ReadOnlySpan<byte> this[int ordinal] => _names[ordinal];

    /// <summary>The ordinal of the column named <paramref name="name"/>, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (uint at = Utf8Comparer.Hash(name); ; at++)
        {
            int slot = _slots[at & (uint)(_slots.Length - 1)];
            if (slot == 0) return -1;
            if (name.SequenceEqual(_names[slot - 1])) return slot - 1;
        }
    }
}
