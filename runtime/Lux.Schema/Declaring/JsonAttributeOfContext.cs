using System.Text.Json.Serialization;

namespace Lux.Schema;

/// <summary>The same as <see cref="JsonAttribute"/>, <c>[Json&lt;AppJson&gt;]</c>: for files in which System.Text.Json's attribute of that name is in scope as well.</summary>
/// <typeparam name="TContext">The context that knows the member's type.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class JsonAttribute<TContext> : Attribute
    where TContext : JsonSerializerContext;
