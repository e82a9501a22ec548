using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>The row of a text insert: <c>f v [f v ...]</c>, a pair <c>NULL f</c> writes null. Hot path: 0 B per call.</summary>
internal static class TextRow
{
    public static LuxError? Read(TableSession session, TableState state, CommandArguments pairs, string command)
    {
        return session.Pairs.Read(state, pairs, command) ?? Write(session, state, pairs);
    }

    /// <summary>Writes the row of the pairs that the session holds.</summary>
    public static LuxError? Write(TableSession session, TableState state, CommandArguments pairs)
    {
        var given = session.Pairs;
        long now = session.NowMs();
        var rows = session.Rows;
        int start = rows.Begin();
        for (int i = 0; i < state.Columns.Length; i++)
        {
            int argument = given.ArgumentOf(i);
            if (argument == FieldPairs.Null) rows.Writer.WriteNil();
            else if (argument == FieldPairs.Missing) state.Defaults.Write(i, now, rows.Writer);
            else if (!TextValue.TryEncode(state.Columns[i], pairs[argument], now, rows.Writer, out var wrong)) return wrong;
        }
        return rows.End(start);
    }
}
