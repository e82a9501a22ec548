using System.Buffers.Binary;
using Lux.Language;

namespace Lux.Engine;

/// <summary>A row of the queried table with the rows that it refers to, or a group with its values, as conditions, sorts and replies look at it. Hot path: 0 B.</summary>
internal ref struct QueryRow
{
    /// <summary>The bytes that an id takes.</summary>
    public const int IdBytes = 9;

    private readonly QueryPlan _plan;
    private readonly ReadOnlySpan<long> _places;
    private readonly Span<byte> _id;
    private readonly RowWriter? _groups;
    private StoredRow _root;
    private bool _hasRoot;

    /// <param name="plan">The query.</param>
    /// <param name="id">The id of the queried table's row; of a group its number.</param>
    /// <param name="places">Where the rows lie, by the plan's tables, 0 for none; of a group where its values begin among <paramref name="groups"/>.</param>
    /// <param name="scratch"><see cref="IdBytes"/> bytes.</param>
    /// <param name="groups">The values of groups, an array each; null for a row.</param>
    public QueryRow(QueryPlan plan, ulong id, ReadOnlySpan<long> places, Span<byte> scratch, RowWriter? groups = null)
    {
        _groups = groups;
        _plan = plan;
        _places = places;
        _id = scratch;
        Id = id;
    }

    public ulong Id { get; }

    /// <summary>Where the rows lie, by the plan's tables; 0 for none.</summary>
    public readonly ReadOnlySpan<long> Places => _places;

    /// <summary>Whether there is a row of this table.</summary>
    public readonly bool Has(int table) => _places[table] != 0;

    /// <summary>The stored value of a field; nil when there is no row of its table.</summary>
    public ReadOnlySpan<byte> Value(BoundField field)
    {
        int table = field.Table;
        if (table == BoundField.OfGroup) return new RowReader(_groups!.Written[(int)_places[0]..]).Value(field.Column);
        if (field.Column == BoundField.Id)
        {
            if (table == 0) return IdValue();
            if (!Has(table)) return default;
            var joined = _plan.Tables[table];
            return Value(new(joined.Parent, joined.ParentColumn));
        }
        if (table != 0) return Has(table) ? _plan.Tables[table].State.RowAt(_places[table]).Value(field.Column) : default;
        return Root.Value(field.Column);
    }

    /// <summary>The queried table's row.</summary>
    public ref StoredRow Root
    {
        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        get
        {
            if (!_hasRoot)
            {
                _root = _plan.Tables[0].State.RowAt(_places[0]);
                _hasRoot = true;
            }
            return ref _root;
        }
    }

    /// <summary>The row of a joined table.</summary>
    public readonly StoredRow Joined(int table) => _plan.Tables[table].State.RowAt(_places[table]);

    private readonly ReadOnlySpan<byte> IdValue()
    {
        if (Id <= 127)
        {
            _id[0] = (byte)Id;
            return _id[..1];
        }
        _id[0] = 0xcf;   // uint 64
        BinaryPrimitives.WriteUInt64BigEndian(_id[1..], Id);
        return _id[..IdBytes];
    }
}
