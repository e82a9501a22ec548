namespace Lux.Schema;

/// <summary>Forbids the engine to build an index over this column by itself when queries ask for one (<c>noindex</c>).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NotIndexedAttribute : Attribute;
