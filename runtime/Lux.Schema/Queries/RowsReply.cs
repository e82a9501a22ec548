using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The results of a query and the key of the last one, from which the next page goes on.</summary>
internal readonly record struct RowsPage<TResult>(TResult[] Results, long LastId);

/// <summary><c>*rows</c> of one bulk each.</summary>
internal readonly struct RowsReply<TResult>(string table, ResultReader<TResult> results) : IReply<RowsPage<TResult>>
{
    public string? Table => table;

    public RowsPage<TResult> Read(ref RespReader reader)
    {
        var count = reader.ReadArrayHeader();
        if (count <= 0) return new([], 0);
        var rows = new TResult[count];
        ReadOnlySpan<byte> bytes = default;
        for (var row = 0; row < count; row++)
        {
            bytes = reader.ReadBulk();
            var from = new RowDecoder(bytes);
            rows[row] = results.Read(ref from);
        }
        return new(rows, new RowDecoder(bytes).ReadInt64());
    }
}
