namespace Lux.Schema;

/// <summary>Makes a member of type <c>float[]</c> or <c>ReadOnlyMemory&lt;float&gt;</c> a vector of so many elements (column type <c>vector(n)</c>); each value has just that many, all finite.</summary>
/// <param name="dimension">The number of elements, 1 to 262144.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class VectorAttribute(int dimension) : Attribute
{
    /// <summary>The number of elements.</summary>
    public int Dimension { get; } = dimension;
}
