using Lux.Language;

namespace Lux.Engine;

/// <summary>A value of a query.</summary>
/// <param name="Argument">The index of its argument.</param>
/// <param name="Column">The column that it is compared with.</param>
internal readonly record struct ValueSlot(int Argument, Column Column);
