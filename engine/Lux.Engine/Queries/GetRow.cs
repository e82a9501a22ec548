using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TGET t id [FORMAT ROWS [LAYOUT hex]]</c>: takes no lock. Hot path: 0 B.</summary>
internal static class GetRow
{
    public static LuxError? Run(TableSession session, CommandArguments arguments, ReplyBuffer reply)
    {
        if (arguments.Count < 2) return Arity.Of("tget");
        bool isRows = arguments.Count is 4 or 6 && Is(arguments[2], "FORMAT"u8) && Is(arguments[3], "ROWS"u8) && (arguments.Count == 4 || Is(arguments[4], "LAYOUT"u8));
        if (arguments.Count > 2 && !isRows) return Arity.Of("tget");
        if (session.Engine.Catalog.Find(arguments[0]) is not { State: not null } table) return TableNames.NotFound(arguments[0]);
        if (!RowId.TryParse(arguments[1], out ulong id, out var error)) return error;

        using var read = session.Read(table.Database);
        TableState? state;
        long place;
        do
        {
            read.Begin();
            state = table.State;
            place = session.Find(table, id);
        }
        while (!read.TryEnd());
        if (state is null) return TableNames.NotFound(arguments[0]);
        if (place == 0)
        {
            if (!isRows) return RowId.NotFound(table, arguments[1]);
            reply.Null();
            return null;
        }
        table.Counts.Got();
        var row = state.RowAt(place);
        if (!isRows)
        {
            int begun = reply.BeginArray();
            reply.EndArray(begun, TextRows.Columns(state, ref row, session.Scratch, reply));
            return null;
        }
        var layout = arguments.Count == 6 ? state.LayoutOf(arguments[5]) : state.Layout;
        int[]? columns = layout is null ? null : layout == state.Layout ? state.Ordinals : state.OrdinalsOf(layout);
        if (columns is null || columns.AsSpan().Contains(-1)) return LuxError.Of(ErrorCode.LayoutMismatch, state.Schema.Name, state.Layout.Hash);
        StoredRows.Write(id, ref row, columns, layout == state.Layout, session.Scratch, reply);
        return null;
    }

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> keyword) => Ascii.EqualsIgnoreCase(word, keyword);
}
