using Lux.Language;

namespace Lux.Engine;

/// <summary>Text: <c>*[1+2k] :id label value ...</c>, of groups without the id; null fields are left out.</summary>
internal static class TextRows
{
    public static void Write(QueryPlan plan, ref QueryRow row, RowWriter scratch, ReplyBuffer reply)
    {
        var query = plan.Query;
        int begun = reply.BeginArray(), count = 0;
        if (plan.Groups is null)
        {
            reply.Integer((long)row.Id);
            count++;
        }
        if (query.Select.Count > 0)
        {
            for (int i = 0; i < query.Select.Count; i++)
            {
                var field = query.Select[i].Field;
                count += Pair(plan.Labels[0][i], plan.TypeOf(field), row.Value(field), scratch, reply);
            }
        }
        else
        {
            count += Columns(plan.Tables[0].State, ref row.Root, scratch, reply);
            for (int j = 0; j < query.Joins.Count; j++)
            {
                if (!row.Has(query.Joins[j])) continue;
                var columns = plan.Tables[query.Joins[j]].State.Columns;
                var joined = row.Joined(query.Joins[j]);
                for (int c = 0; c < columns.Length; c++) count += Pair(plan.Labels[j][c], columns[c].Type, joined.Value(c), scratch, reply);
            }
        }
        reply.EndArray(begun, count);
    }

    /// <summary>The pairs of one row, as TGET answers it; answers how many elements it wrote.</summary>
    public static int Columns(TableState state, ref StoredRow row, RowWriter scratch, ReplyBuffer reply)
    {
        int count = 0;
        for (int c = 0; c < state.Columns.Length; c++) count += Pair(state.Names[c], state.Columns[c].Type, row.Value(c), scratch, reply);
        return count;
    }

    private static int Pair(ReadOnlySpan<byte> label, ColumnType type, ReadOnlySpan<byte> stored, RowWriter scratch, ReplyBuffer reply)
    {
        if (StoredValue.IsNil(stored)) return 0;
        reply.Bulk(label);
        scratch.Clear();
        reply.Bulk(TextValue.Decode(type, stored, scratch));
        return 2;
    }
}
