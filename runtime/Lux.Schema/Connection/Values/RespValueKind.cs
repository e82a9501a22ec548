namespace Lux.Schema;

/// <summary>What a <see cref="RespValue"/> is.</summary>
public enum RespValueKind : byte
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>Text or bytes.</summary>
    Text,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A number that need not be whole.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Pairs: a list of key, value, key, value, ...</summary>
    Map,

    /// <summary>An error inside of a list; one that is the whole reply is thrown.</summary>
    Error,
}
