namespace Lux.Engine;

/// <summary>What a condition says of a row; in an order in which AND is the least and OR the greatest.</summary>
internal enum Truth : byte
{
    False,
    Unknown,
    True,
}
