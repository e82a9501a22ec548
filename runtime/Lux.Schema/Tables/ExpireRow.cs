using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPDATE t id TTL s</c>: changes the expiry alone; 0 takes it away.</summary>
internal readonly struct ExpireRow(TableHandle table, long id, long seconds) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(5);
        writer.Raw(table.Update);
        writer.Id(id);
        TimeToLive.Write(writer, seconds);
    }
}
