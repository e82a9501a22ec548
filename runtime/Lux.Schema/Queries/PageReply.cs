using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>*rows</c> of one bulk each, and where the next page begins.</summary>
internal readonly struct PageReply<TResult>(string table, ResultReader<TResult> results) : IReply<RowsPage<TResult>>
{
    public string? Table => table;

    public RowsPage<TResult> Read(ref RespReader reader)
    {
        var rows = RowsReply<TResult>.Read(ref reader, results, out var last);
        return new(rows, last.IsEmpty ? 0 : new RowDecoder(last).ReadInt64());
    }
}
