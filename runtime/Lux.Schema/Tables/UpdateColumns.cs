using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPDATE t id column value ...</c></summary>
internal readonly struct UpdateColumns<TRow>(TableHandle table, Id<TRow> id, Assignment<TRow> assignment) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(3 + 2 * assignment.Count);
        writer.Raw(table.Update);
        writer.Bulk(id.Value);
        assignment.Write(writer);
    }
}
