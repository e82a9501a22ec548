using Lux.Language;

namespace Lux.Engine;

/// <summary>Rows that a client built for a layout that the table had earlier, or will have without some columns, turned into rows of the present one: rolling deploys.</summary>
internal static class LayoutBridge
{
    /// <summary>Whether rows of <paramref name="layout"/> can be written: no column's type changed since, and every column added since is nullable or has a default.</summary>
    public static bool CanWrite(TableState state, RowLayout layout)
    {
        if (state.FormerOf(layout) is not { } former) return true;
        for (int i = 0; i < state.Columns.Length; i++)
        {
            if (former.PositionOf(i) >= 0) continue;
            if (former.SourceOf(i) >= 0 || state.Columns[i] is { IsNotNull: true, Default: null }) return false;
        }
        return true;
    }

    /// <summary>Writes the values of <paramref name="row"/>, an array of <paramref name="layout"/>, as an array of the present one: a column added since has its default, one dropped since is left out.</summary>
    public static void Write(TableState state, RowLayout layout, ReadOnlySpan<byte> row, long nowMs, RowWriter to)
    {
        if (state.FormerOf(layout) is not { } former)
        {
            to.WriteRaw(row);
            return;
        }
        var reader = new RowReader(row);
        to.WriteArrayHeader(state.Columns.Length);
        for (int i = 0; i < state.Columns.Length; i++)
        {
            if (former.PositionOf(i) is >= 0 and var position) to.WriteRaw(reader.Value(position));
            else state.Defaults.Write(i, nowMs, to);
        }
    }

    /// <summary>
    /// Gives the one new row of an update what the row holds in columns that <paramref name="layout"/> lacks: a client that does not know them must not take back what
    /// others wrote there.
    /// </summary>
    public static LuxError? Keep(TableSession session, TableState state, RowLayout layout, ref StoredRow old)
    {
        if (state.FormerOf(layout) is not { } former) return null;
        var (rows, scratch, expiry) = (session.Rows, session.Scratch, session.Rows.Expiry);
        scratch.Clear();
        scratch.WriteRaw(RowHeader.ArrayOf(rows[0]));
        rows.Clear(state);
        rows.Expiry = expiry;
        var given = new RowReader(scratch.Written);
        int start = rows.Begin();
        for (int i = 0; i < state.Columns.Length; i++) rows.Writer.WriteRaw(former.PositionOf(i) >= 0 ? given.Value(i) : old.Value(i));
        return rows.End(start);
    }
}
