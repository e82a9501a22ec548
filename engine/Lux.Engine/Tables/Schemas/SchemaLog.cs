namespace Lux.Engine;

/// <summary>Writes definitions to the log: one record switches every table that a change concerns, so a crash leaves the old schema or the new one whole.</summary>
internal static class SchemaLog
{
    /// <summary>Appends one record with the definition of each table.</summary>
    public static void Append(TableSession session, params ReadOnlySpan<TableState> states)
    {
        session.Effects.Clear();
        var offsets = new int[states.Length];
        for (int i = 0; i < states.Length; i++)
        {
            session.Scratch.Clear();
            DefinitionCodec.Write(states[i].Definition, session.Scratch);
            offsets[i] = session.Effects.Schema(states[i].Table.Number, (ulong)states[i].Definition.Version, states[i].Table.DefinitionPlace, session.Scratch.Written);
        }
        long place = session.Append();
        for (int i = 0; i < states.Length; i++) states[i].Table.DefinitionPlace = place + offsets[i];
    }

    /// <summary>Says that a table is gone.</summary>
    public static void AppendDrop(TableSession session, Table table)
    {
        session.Effects.Clear();
        session.Effects.Schema(table.Number, 0, table.DefinitionPlace, default);
        session.Append();
    }
}
