using System.Collections.Immutable;
using Lux.Language;

namespace Lux.Engine;

/// <summary>A column that a table has or had.</summary>
/// <param name="Column">Its declaration.</param>
/// <param name="Fill">The stored value that rows from before the column read for it.</param>
internal sealed record ColumnHistory(Column Column, ImmutableArray<byte> Fill);
