using Lux.Language;

namespace Lux.Engine;

/// <summary>Every row of a table, written anew with a uuid of its own in the column that was added last. Under the lock.</summary>
internal sealed class RewrittenRows(TableState former, TableState next)
{
    private readonly List<(ulong Id, long Offset)> _rows = [];

    /// <summary>Puts the rows into a batch.</summary>
    public void Gather(TableSession session)
    {
        var places = former.Table.Places;
        long now = session.NowMs();
        var row = new RowWriter();
        for (ulong id = 1; id < former.Table.NextId; id++)
        {
            long place = places.Get(id);
            if (place == 0) continue;
            var old = former.RowAt(place);
            row.Clear();
            RowHeader.Write(row, next.Layout.Version, RowHeader.ExpiryOf(former.Table.RowAt(place)));
            row.WriteArrayHeader(next.Columns.Length);
            for (int i = 0; i < former.Columns.Length; i++) row.WriteRaw(old.Value(i));
            next.Defaults.Write(former.Columns.Length, now, row);
            _rows.Add((id, session.Effects.Put(former.Table.Number, id, place, row.Written)));
        }
    }

    /// <summary>The batch lies at <paramref name="place"/>.</summary>
    public void Apply(long place)
    {
        foreach (var (id, offset) in _rows) next.Table.Places.Set(id, place + offset);
    }
}
