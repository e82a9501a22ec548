using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>TUPDATE t id column value ... [IF condition]</c></summary>
internal readonly struct UpdateColumns<TRow>(TableHandle table, Id<TRow> id, Assignment<TRow> assignment, Condition? onlyIf = null) : ICommand
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(3 + 2 * assignment.Count + (onlyIf is null ? 0 : 1 + onlyIf.ArgumentCount));
        writer.Raw(table.Update);
        writer.Id(id.Value);
        assignment.Write(writer);
        if (onlyIf is null) return;
        writer.Bulk("IF"u8);
        onlyIf.Write(writer);
    }
}
