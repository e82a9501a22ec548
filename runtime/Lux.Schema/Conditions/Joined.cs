namespace Lux.Schema;

/// <summary>The row of a condition that speaks of several tables.</summary>
internal sealed class Joined;
