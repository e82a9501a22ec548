namespace Lux.Schema.Generators.Schemas;

/// <summary>One column of a finder.</summary>
/// <param name="Name">The parameter's name, escaped where it is a keyword.</param>
/// <param name="Type">Its type, as generated code writes it: never nullable, for a null finds nothing by an index.</param>
/// <param name="Member">The column's member, escaped where it is a keyword.</param>
/// <param name="Column">The column's name.</param>
internal sealed record FinderParameter(string Name, string Type, string Member, string Column);
