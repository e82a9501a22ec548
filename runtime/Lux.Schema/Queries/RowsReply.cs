using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>*rows</c> of one bulk each.</summary>
/// <remarks>Hot path: the array and its rows, nothing else.</remarks>
internal readonly struct RowsReply<TResult>(string table, ResultReader<TResult> results) : IReply<TResult[]>
{
    public string? Table => table;

    public TResult[] Read(ref RespReader reader) => Read(ref reader, results);

    public static TResult[] Read(ref RespReader reader, ResultReader<TResult> results)
    {
        var count = reader.ReadArrayHeader();
        if (count <= 0) return [];
        var rows = new TResult[count];
        for (var row = 0; row < count; row++)
        {
            var from = new RowDecoder(reader.ReadBulk());
            rows[row] = results.Read(ref from);
        }
        return rows;
    }
}
