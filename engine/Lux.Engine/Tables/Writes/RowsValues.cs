using Lux.Language;

namespace Lux.Engine;

/// <summary>The rows of the ROWS form: MessagePack arrays, checked and brought into the one stored form. Hot path: 0 B per row.</summary>
internal static class RowsValues
{
    /// <summary>Reads every row into the session's <see cref="RowSet"/>.</summary>
    public static LuxError? Read(TableSession session, TableState state, RowLayout layout, CommandArguments values)
    {
        long now = session.NowMs();
        var rows = session.Rows;
        for (int i = 0; i < values.Count; i++)
        {
            int start = rows.BeginWhole();
            int number = values.Count > 1 ? i + 1 : 0;   // of one row an error need not say which
            if (Write(session, state, layout, values[i], number, now) is { } wrong) return wrong;
            if (rows.End(start) is { } refused) return number > 0 ? refused.InRow(number) : refused;
        }
        return rows.Count > 1 ? BatchUniques.Find(state.UniqueIndexes, rows, out int repeated)?.InRow(repeated + 1) : null;
    }

    private static LuxError? Write(TableSession session, TableState state, RowLayout layout, ReadOnlySpan<byte> value, int number, long now)
    {
        if (session.Steps.IsRunning) return WriteStep(session, state, layout, value, number, now);
        if (layout == state.Layout) return layout.Validator.TryCanonicalise(number, value, now, session.Rows.Writer, out var wrong) ? null : wrong;
        var scratch = session.Scratch;
        scratch.Clear();
        if (!layout.Validator.TryCanonicalise(number, value, now, scratch, out var error)) return error;
        LayoutBridge.Write(state, layout, scratch.Written, now, session.Rows.Writer);
        return null;
    }

    private static LuxError? WriteStep(TableSession session, TableState state, RowLayout layout, ReadOnlySpan<byte> value, int number, long now)
    {
        session.Scratch.Clear();
        if (!layout.Validator.TryCanonicalise(number, value, now, session.Scratch, out var error, allowsPendingIds: true)) return error;
        if (StepRow.Resolve(session.Steps, layout, session.Scratch.Written) is { } wrong) return number > 0 ? wrong.InRow(number) : wrong;
        if (layout == state.Layout) session.Rows.Writer.WriteRaw(session.Steps.Row.Written);
        else LayoutBridge.Write(state, layout, session.Steps.Row.Written, now, session.Rows.Writer);
        return null;
    }
}
