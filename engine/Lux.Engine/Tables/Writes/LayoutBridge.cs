using Lux.Language;

namespace Lux.Engine;

/// <summary>Rows that a client built for a layout that the table had earlier, turned into rows of the present one: rolling deploys.</summary>
internal static class LayoutBridge
{
    /// <summary>Whether rows of <paramref name="layout"/> can be written: every column added since is nullable or has a default.</summary>
    public static bool CanWrite(TableState state, RowLayout layout)
    {
        if (layout == state.Layout) return true;
        short[] positions = state.PositionsOf(layout.Version);
        for (int i = 0; i < state.Columns.Length; i++)
            if (positions[i] < 0 && state.Columns[i] is { IsNotNull: true, Default: null }) return false;
        return true;
    }

    /// <summary>Writes the values of <paramref name="row"/>, an array of <paramref name="layout"/>, as an array of the present one: a column added since has its default, one dropped since is left out.</summary>
    public static void Write(TableState state, RowLayout layout, ReadOnlySpan<byte> row, long nowMs, RowWriter to)
    {
        short[] positions = state.PositionsOf(layout.Version);
        var reader = new RowReader(row);
        to.WriteArrayHeader(state.Columns.Length);
        for (int i = 0; i < state.Columns.Length; i++)
        {
            if (positions[i] < 0) state.Defaults.Write(i, nowMs, to);
            else to.WriteRaw(reader.Value(positions[i]));
        }
    }
}
