using Lux.Language;

namespace Lux.Engine;

/// <summary>What a present column reads in rows of a former layout that do not hold it as it is: the value of before its type changed, or one for all rows.</summary>
internal sealed class FormerValue
{
    private readonly byte[] _fill;
    private readonly bool _isSeeded;
    private readonly Column[] _types;   // from the stored one to the present one; one alone when nothing is converted

    private FormerValue(int position, byte[] fill, bool isSeeded, Column[] types)
    {
        Position = position;
        _fill = fill;
        _isSeeded = isSeeded;
        _types = types;
    }

    /// <summary>The position of the value that is converted; -1 when the layout holds none.</summary>
    public int Position { get; }

    /// <summary>Whether the value depends on the row's id.</summary>
    public bool IsSeeded => _isSeeded;

    public static FormerValue Converted(int position, Column[] types) => new(position, [], false, types);

    /// <summary>Of rows from before the column.</summary>
    public static FormerValue Filled(ColumnHistory added, Column[] types)
    {
        byte[] fill = [.. added.Fill];
        return added.IsSeeded ? new(-1, fill, true, types) : new(-1, Convert(fill, types), false, types[^1..]);
    }

    /// <summary>The value in a row. Converting allocates: rows written since the change hold the value itself.</summary>
    public ReadOnlySpan<byte> Read(scoped ref RowReader row, ulong id)
    {
        var stored = Position >= 0 ? row.Value(Position) : _isSeeded ? SeededUuid.Of(_fill, id) : _fill;
        return _types.Length == 1 ? stored : Convert(stored, _types);
    }

    // What does not convert reads as null: the change looked at every row, so only a reader that a writer overtook meets it.
    private static byte[] Convert(ReadOnlySpan<byte> stored, Column[] types)
    {
        byte[] value = stored.ToArray();
        for (int i = 1; i < types.Length; i++)
        {
            var writer = new RowWriter(Math.Max(16, value.Length));
            if (!TypeConversion.TryConvert(types[i - 1], types[i], value, writer)) return StoredValue.Nil.ToArray();
            value = writer.Written.ToArray();
        }
        return value;
    }
}
