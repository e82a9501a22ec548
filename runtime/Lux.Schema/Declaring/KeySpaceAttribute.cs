namespace Lux.Schema;

/// <summary>
/// Declares that a record is the value of keys, <c>[KeySpace("presence:{userId}", Expire = 60)]</c>: the generator adds its keys to every database, here <c>db.Presence</c>.
/// Keys are not in tables: they are as fast as memory, may be lost for the interval of the engine's log when it is killed, and no reference leads to them. The type must be partial.
/// </summary>
/// <param name="pattern">The name of a key, with members of the record in braces.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class KeySpaceAttribute(string pattern) : Attribute
{
    /// <summary>The name of a key, with members of the record in braces.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>How many seconds a value lives after it was set; 0, the default, is for ever.</summary>
    public int Expire { get; set; }
}
