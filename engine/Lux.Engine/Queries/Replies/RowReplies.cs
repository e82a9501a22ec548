using Lux.Language;

namespace Lux.Engine;

/// <summary>Writes found rows or groups as text or in the stored format. Hot path: 0 B when warm.</summary>
internal static class RowReplies
{
    public static void Write(TableSession session, QueryPlan plan, ReadOnlySpan<ulong> ids, ReadOnlySpan<long> places, ReplyBuffer reply)
    {
        int tables = plan.Groups is null ? plan.Tables.Length : 1;
        var groups = plan.Groups is null ? null : session.Queries.Grouped.Values;
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        reply.ArrayHeader(ids.Length);
        for (int i = 0; i < ids.Length; i++)
        {
            var row = new QueryRow(plan, ids[i], places.Slice(i * tables, tables), scratch, groups);
            if (plan.Query.FormatRows) StoredRows.Write(plan, ref row, session.Scratch, reply);
            else TextRows.Write(plan, ref row, session.Scratch, reply);
        }
    }
}
