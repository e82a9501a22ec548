namespace Lux.Schema;

/// <summary>
/// Stores a member of any type as JSON (column type <c>json</c>), by the serializer that System.Text.Json generates for a context of yours:
/// <c>[Json(typeof(AppJson))]</c>, where <c>[JsonSerializable(typeof(Address))] partial class AppJson : JsonSerializerContext;</c> knows the type. Nothing is looked up by reflection.
/// In a file with <c>using System.Text.Json.Serialization</c>, which has a <c>JsonAttribute</c> too, write <see cref="JsonAttribute{TContext}"/>: <c>[Json&lt;AppJson&gt;]</c>.
/// </summary>
/// <param name="context">The class that derives from <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class JsonAttribute(Type context) : Attribute
{
    /// <summary>The class that derives from <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</summary>
    public Type Context { get; } = context;
}
