namespace Lux.Engine;

/// <summary>
/// Counts the rows of groups from an index whose entries come in the order of the groups: a row is looked at only where the words of its group's fields differ from those before.
/// Hot path: 0 B when warm.
/// </summary>
internal static class AlikeEntries
{
    public static FindOutcome Find(QueryPlan plan, QueryBuffers buffers, ref ReadScope read, GroupedRows sink, ref QueryCounts counts)
    {
        var access = buffers.Access;
        var layout = access.Path.Index!.Layout;
        int fields = FieldsOf(plan, access.Path), words = layout.Words, tables = plan.Tables.Length;
        int compared = plan.Groups!.HasId ? words : fields == layout.Components.Length ? layout.ValueWords : layout.Components[fields].Offset;
        Span<ulong> before = stackalloc ulong[32];
        bool hasBefore = false;
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        while (!access.Source.IsEnd && !sink.IsFull && sink.Error is null)
        {
            if (!RowFinder.TryStep(access.Source, ref read, plan, buffers, access.Path, QueryBuffers.Slice, needsPlaces: true, out int count)) return FindOutcome.SchemaChanged;
            for (int i = 0; i < count && !sink.IsFull && sink.Error is null; i++)
            {
                var entry = buffers.Keys.AsSpan(i * words, compared);
                if (hasBefore && entry.SequenceEqual(before[..compared]))
                {
                    sink.AddAlike();
                    continue;
                }
                var row = new QueryRow(plan, buffers.Ids[i], buffers.Places.AsSpan(i * tables, tables), scratch);
                sink.Add(ref row);
                counts.Rows++;
                entry.CopyTo(before);
                hasBefore = !IsCut(layout, fields, entry);
            }
        }
        counts.Entries = access.Source.Entries;
        return sink.Error is null ? FindOutcome.Found : FindOutcome.Refused;
    }

    // The components that are equal in all rows, and those of the groups' fields behind them.
    private static int FieldsOf(QueryPlan plan, AccessPath path)
    {
        int end = path.Equal.Length;
        foreach (var field in plan.Groups!.Fields) end = Math.Max(end, path.Index!.Ordinals.AsSpan().IndexOf(field.Column) + 1);
        return end;
    }

    // Words that hold only the beginning of a text do not tell groups apart.
    private static bool IsCut(Language.KeyLayout layout, int fields, ReadOnlySpan<ulong> entry)
    {
        foreach (ref readonly var component in layout.Components[..fields])
            if (Language.KeyEncoder.IsCut(component, entry.Slice(component.Offset, component.Words))) return true;
        return false;
    }
}
