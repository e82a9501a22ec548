using System.Text;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>*2</c>: the rows, and the next cursor or null.</summary>
internal readonly struct PageReply<TResult>(string table, ResultReader<TResult> results) : IReply<RowsPage<TResult>>
{
    public string? Table => table;

    public RowsPage<TResult> Read(ref RespReader reader)
    {
        if (reader.ReadArrayHeader() != 2) throw LuxException.Protocol("expected rows and a cursor");
        var rows = RowsReply<TResult>.Read(ref reader, results);
        return new(rows, reader.TryReadNull() ? null : Encoding.UTF8.GetString(reader.ReadBulk()));
    }
}
