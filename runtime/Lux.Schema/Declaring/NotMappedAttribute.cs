namespace Lux.Schema;

/// <summary>
/// Leaves a member out of the table: it is no column, is not written, and in a row that is read has what its initializer or its parameter's default says.
/// Of a <see cref="KeySpaceAttribute">key</see> or <see cref="TopicAttribute">topic</see> it leaves the member out of the value.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NotMappedAttribute : Attribute;
