using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TGET t id FORMAT ROWS LAYOUT hex</c>; a missing row is null.</summary>
internal readonly struct GetRow(TableHandle table, long id) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.Raw(table.Get);
        writer.Id(id);
        writer.Raw(table.AsRows);
    }
}
