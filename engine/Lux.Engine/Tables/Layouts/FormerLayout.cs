using Lux.Language;

namespace Lux.Engine;

/// <summary>How rows of a former layout are read by the columns of a later one. Immutable.</summary>
internal sealed class FormerLayout
{
    private readonly short[] _positions;      // by later ordinal; -1 where _values says what is read
    private readonly FormerValue?[] _values;

    private FormerLayout(short[] positions, FormerValue?[] values)
    {
        _positions = positions;
        _values = values;
    }

    /// <summary>Null when rows of <paramref name="former"/> lie as those of <paramref name="later"/> do: a column's new name or notnull moves nothing.</summary>
    public static FormerLayout? Between(TableDefinition definition, int[] former, int[] later)
    {
        var positions = new short[later.Length];
        var values = new FormerValue?[later.Length];
        bool isSame = former.Length == later.Length;
        for (int i = 0; i < later.Length; i++)
        {
            List<Column> types = [definition.Columns[later[i]].Column];
            int number = later[i], position;
            while ((position = Array.IndexOf(former, number)) < 0 && definition.Columns[number].Former is >= 0 and var before)
            {
                number = before;
                var column = definition.Columns[number].Column;
                if (IsStoredAlike(column, types[0])) types[0] = column;
                else types.Insert(0, column);
            }
            positions[i] = (short)(types.Count == 1 ? position : -1);
            if (positions[i] < 0) values[i] = position >= 0 ? FormerValue.Converted(position, [.. types]) : FormerValue.Filled(definition.Columns[number], [.. types]);
            isSame &= positions[i] == i;
        }
        return isSame ? null : new(positions, values);
    }

    /// <summary>A layout of which nothing is known: every column is null.</summary>
    public static FormerLayout Unknown(int columns) => new([.. Enumerable.Repeat((short)-1, columns)], new FormerValue?[columns]);

    /// <summary>The value of a later column. Rising ordinals mostly walk the row once.</summary>
    public ReadOnlySpan<byte> Value(int ordinal, scoped ref RowReader row, ulong id)
    {
        int position = _positions[ordinal];
        return position >= 0 ? row.Value(position) : _values[ordinal] is { } value ? value.Read(ref row, id) : default;
    }

    /// <summary>Where the former layout holds the column as it is, or -1.</summary>
    public int PositionOf(int ordinal) => _positions[ordinal];

    /// <summary>Where the former layout holds what the column's value is made of, or -1.</summary>
    public int SourceOf(int ordinal) => _positions[ordinal] >= 0 ? _positions[ordinal] : _values[ordinal]?.Position ?? -1;

    /// <summary>Whether rows read a value of their own that is made from their id.</summary>
    public bool IsSeeded(int ordinal) => _values[ordinal] is { IsSeeded: true };

    private static bool IsStoredAlike(Column a, Column b) => a.Type == b.Type && a.Dimension == b.Dimension;
}
