namespace Lux.Schema.Generators.Schemas;

/// <summary>A finding about a table that shows only when the whole database is looked at.</summary>
/// <param name="Row">The table's row type, as generated code names it.</param>
/// <param name="Finding">What is wrong.</param>
internal sealed record TableFinding(string Row, Finding Finding);
