using System.Collections.Immutable;
using Lux.Language;

namespace Lux.Engine;

/// <summary>A column that a table has or had. A change of its name, type or notnull gives it a successor with a number of its own.</summary>
/// <param name="Column">Its declaration.</param>
/// <param name="Fill">The stored value that rows from before the column read for it; what <see cref="SeededUuid"/> makes of it when <paramref name="IsSeeded"/>.</param>
/// <param name="Former">The number of the column that it took the place of, and whose values it has in rows from before; -1 for none.</param>
/// <param name="IsSeeded">Whether each row from before reads a uuid of its own.</param>
internal sealed record ColumnHistory(Column Column, ImmutableArray<byte> Fill, int Former = -1, bool IsSeeded = false);
