using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TDEL t id</c> in a batch.</summary>
internal readonly struct DeleteStep(TableHandle table, long id) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(3);
        writer.Raw(table.DeleteSome);
        writer.Id(id);
    }
}
