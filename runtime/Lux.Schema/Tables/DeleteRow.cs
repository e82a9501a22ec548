using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TDEL t id</c></summary>
internal readonly struct DeleteRow(TableHandle table, long id) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.Raw(table.Delete);
        writer.Id(id);
    }
}
