namespace Lux.Schema;

/// <summary>A row that may not be there, for records that are classes and structs alike.</summary>
internal readonly record struct FoundRow<TRow>(bool IsThere, TRow Row);
