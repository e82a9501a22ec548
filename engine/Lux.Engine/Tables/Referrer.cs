using Lux.Language;

namespace Lux.Engine;

/// <summary>A ref column of another (or the same) table that refers to this one, and the index that finds the rows that do.</summary>
/// <param name="Child">The table with the column.</param>
/// <param name="Ordinal">The column in the child's present schema.</param>
/// <param name="OnDelete">What a delete of the referred row does.</param>
/// <param name="Index">An index of the child that leads with the column.</param>
internal sealed record Referrer(Table Child, int Ordinal, OnDelete OnDelete, TableIndex Index);
