namespace Lux.Schema;

/// <summary>
/// Declares that a record is what is published to channels, <c>[Topic("typing:{channelId}")]</c>: the generator adds its channels to every database, here <c>db.Typing</c>.
/// A message reaches who is subscribed at that moment. The type must be partial.
/// </summary>
/// <param name="pattern">The name of a channel, with members of the record in braces.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TopicAttribute(string pattern) : Attribute
{
    /// <summary>The name of a channel, with members of the record in braces.</summary>
    public string Pattern { get; } = pattern;
}
