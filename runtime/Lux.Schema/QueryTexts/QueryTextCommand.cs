using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TQUERY t ..text.. [LIMIT n] [AFTER cursor] FORMAT ROWS [LAYOUT hex[,hex per JOIN]]</c></summary>
/// <remarks>Hot path: 0 B; the text's words were encoded at build time, the table's name when it was connected.</remarks>
internal readonly struct QueryTextCommand<TText>(TableHandle table, TText text, TextShape shape) : ICommand
    where TText : struct, IQueryText
{
    /// <summary>The joins of the text, made once.</summary>
    private static readonly JoinPath? Joins = TText.Joined.Aggregate<TableDescriptor, JoinPath?>(null, (before, table) => new("", table, before));

    private static ReadOnlySpan<byte> AsRows => "$6\r\nFORMAT\r\n$4\r\nROWS\r\n"u8;

    /// <summary>The number of rows; null where the text says itself.</summary>
    public long? Limit { get; init; }

    /// <summary>Where the page begins, empty for the first; null without pages.</summary>
    public byte[]? After { get; init; }

    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(2 + text.Count + (Limit is null ? 0 : 2) + (After is null ? 0 : 2) + (shape == TextShape.Rows ? 4 : 2));
        writer.Raw(table.Query);
        text.Write(writer);
        if (Limit is { } limit)
        {
            writer.Bulk("LIMIT"u8);
            writer.Bulk(limit);
        }
        if (After is { } cursor)
        {
            writer.Bulk("AFTER"u8);
            writer.Bulk(cursor);
        }
        if (shape != TextShape.Rows) writer.Raw(AsRows);
        else if (Joins is { } joins) joins.WriteAsRows(writer, table.Descriptor);
        else writer.Raw(table.AsRows);
    }
}
