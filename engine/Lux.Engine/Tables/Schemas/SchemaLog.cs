namespace Lux.Engine;

/// <summary>Writes a table's definition to the log: one record switches the schema, so a crash leaves the old one or the new one whole.</summary>
internal static class SchemaLog
{
    /// <summary>Begins the batch with the definition; rows may follow.</summary>
    public static void Begin(TableSession session, Table table, TableDefinition definition)
    {
        session.Scratch.Clear();
        DefinitionCodec.Write(definition, session.Scratch);
        session.Effects.Clear();
        session.Effects.Schema(table.Number, (ulong)definition.Version, table.DefinitionPlace, session.Scratch.Written);
    }

    /// <summary>Appends the batch.</summary>
    public static long Append(TableSession session, Table table) => table.DefinitionPlace = session.Append();

    /// <summary>Says that a table is gone.</summary>
    public static void AppendDrop(TableSession session, Table table)
    {
        session.Effects.Clear();
        session.Effects.Schema(table.Number, 0, table.DefinitionPlace, default);
        session.Append();
    }
}
