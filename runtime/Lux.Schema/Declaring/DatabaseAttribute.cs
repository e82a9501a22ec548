namespace Lux.Schema;

/// <summary>
/// Makes a partial class the typed database of an app or bounded context: one property per table, and Connect.
/// Without types it holds every table of its assembly, else the tables listed.
/// </summary>
/// <param name="tables">The records whose tables belong to it; none for all of the assembly.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DatabaseAttribute(params Type[] tables) : Attribute
{
    /// <summary>The records whose tables belong to it; empty for all of the assembly.</summary>
    public IReadOnlyList<Type> Tables { get; } = tables;
}
