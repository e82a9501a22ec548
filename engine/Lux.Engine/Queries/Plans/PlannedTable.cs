namespace Lux.Engine;

/// <summary>A table of a plan with the schema that the plan is made for.</summary>
/// <param name="Table">The table.</param>
/// <param name="State">Its schema and indexes.</param>
/// <param name="Parent">The table of the plan whose reference leads here; -1 for the queried one.</param>
/// <param name="ParentColumn">The ordinal of that reference.</param>
internal sealed record PlannedTable(Table Table, TableState State, int Parent, int ParentColumn);
