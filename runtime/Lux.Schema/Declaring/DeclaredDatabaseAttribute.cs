using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What the records of a database declare, for tools that read the assembly; written by the generator.</summary>
/// <param name="database">The class with <c>[Database]</c>.</param>
/// <param name="tables">Its tables, a line each; see <see cref="Lux.Language.DeclaredText"/>.</param>
/// <param name="renames">The renames that they state, a line each.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DeclaredDatabaseAttribute(string database, string tables, string renames) : Attribute
{
    /// <summary>The class with <c>[Database]</c>.</summary>
    public string Database { get; } = database;

    /// <summary>Its tables.</summary>
    public string Tables { get; } = tables;

    /// <summary>The renames.</summary>
    public string Renames { get; } = renames;
}
