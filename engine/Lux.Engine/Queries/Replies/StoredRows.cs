using Lux.Language;

namespace Lux.Engine;

/// <summary>FORMAT ROWS: <c>[id, c1, ..., then per JOIN [id, ...] or nil]</c>, with SELECT <c>[id, items]</c>, of groups <c>[items]</c>; stored bytes are copied, not re-encoded.</summary>
internal static class StoredRows
{
    public static void Write(QueryPlan plan, ref QueryRow row, RowWriter scratch, ReplyBuffer reply)
    {
        scratch.Clear();
        var query = plan.Query;
        if (query.Select.Count > 0)
        {
            scratch.WriteArrayHeader(query.Select.Count + (plan.Groups is null ? 1 : 0));
            if (plan.Groups is null) scratch.WriteInt((long)row.Id);
            foreach (var item in query.Select) Value(row.Value(item.Field), scratch);
        }
        else
        {
            scratch.WriteArrayHeader(1 + plan.Columns.Length + query.Joins.Count);
            scratch.WriteInt((long)row.Id);
            if (query.Joins.Count == 0 && plan.IsWholeRow && row.Root.IsPresentLayout)
            {
                reply.Bulk(scratch.Written, Values(ref row.Root, plan.Columns.Length));
                return;
            }
            Columns(plan, ref row.Root, scratch);
            for (int j = 0; j < query.Joins.Count; j++)
            {
                int join = query.Joins[j];
                if (!row.Has(join))
                {
                    scratch.WriteNil();
                    continue;
                }
                int[]? columns = plan.JoinedColumns[j];
                int count = columns?.Length ?? plan.Tables[join].State.Columns.Length;
                scratch.WriteArrayHeader(1 + count);
                Value(row.Value(new(join, BoundField.Id)), scratch);
                var joined = row.Joined(join);
                if (columns is null) Whole(ref joined, count, scratch);
                else foreach (int column in columns) Value(joined.Value(column), scratch);
            }
        }
        reply.Bulk(scratch.Written);
    }

    /// <summary>One row without joins, as TGET answers it.</summary>
    public static void Write(ulong id, ref StoredRow row, int[] columns, bool isWhole, RowWriter scratch, ReplyBuffer reply)
    {
        scratch.Clear();
        scratch.WriteArrayHeader(1 + columns.Length);
        scratch.WriteInt((long)id);
        if (isWhole && row.IsPresentLayout)
        {
            reply.Bulk(scratch.Written, Values(ref row, columns.Length));
            return;
        }
        if (isWhole) Whole(ref row, columns.Length, scratch);
        else foreach (int column in columns) Value(row.Value(column), scratch);
        reply.Bulk(scratch.Written);
    }

    private static void Columns(QueryPlan plan, ref StoredRow row, RowWriter scratch)
    {
        if (plan.IsWholeRow) Whole(ref row, plan.Columns.Length, scratch);
        else foreach (int column in plan.Columns) Value(row.Value(column), scratch);
    }

    // The values of a row in declared order: the stored array without its header where it was written with the present layout.
    private static void Whole(ref StoredRow row, int columns, RowWriter scratch)
    {
        if (row.IsPresentLayout) scratch.WriteRaw(Values(ref row, columns));
        else for (int i = 0; i < columns; i++) Value(row.Value(i), scratch);
    }

    private static ReadOnlySpan<byte> Values(ref StoredRow row, int columns) => row.Array[(columns < 16 ? 1 : 3)..];

    private static void Value(ReadOnlySpan<byte> stored, RowWriter scratch)
    {
        if (stored.IsEmpty) scratch.WriteNil();
        else scratch.WriteRaw(stored);
    }
}
