using System.Text;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A ref column to join, the layout in which its rows are read, and the joins before it.</summary>
internal sealed record JoinPath(string Path, TableDescriptor Table, JoinPath? Before)
{
    /// <summary>Writes the three words before the layouts and these: that of the queried table, then that of each joined one, in the order of the joins.</summary>
    public void WriteAsRows(RespWriter to, TableDescriptor queried)
    {
        to.Bulk("FORMAT"u8);
        to.Bulk("ROWS"u8);
        to.Bulk("LAYOUT"u8);
        var length = queried.Layout.Length;
        for (var join = this; join is not null; join = join.Before) length += 1 + join.Table.Layout.Length;
        Span<byte> list = stackalloc byte[length];
        for (var join = this; join is not null; join = join.Before)
        {
            length -= join.Table.Layout.Length;
            Encoding.ASCII.GetBytes(join.Table.Layout, list[length..]);
            list[--length] = (byte)',';
        }
        Encoding.ASCII.GetBytes(queried.Layout, list);
        to.Bulk(list);
    }
}
