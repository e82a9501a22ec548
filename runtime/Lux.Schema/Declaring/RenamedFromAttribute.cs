namespace Lux.Schema;

/// <summary>States that a table or column had another name, so that a migration renames it instead of dropping and adding.</summary>
/// <param name="name">The former name in the engine.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter, Inherited = false)]
public sealed class RenamedFromAttribute(string name) : Attribute
{
    /// <summary>The former name in the engine.</summary>
    public string Name { get; } = name;
}
