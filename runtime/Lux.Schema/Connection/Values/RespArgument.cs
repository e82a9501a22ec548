using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>One argument of <see cref="LuxConnection.ExecuteAsync(string, ReadOnlySpan{RespArgument})"/>: text, number or bytes, by implicit conversion and without boxing.</summary>
public readonly struct RespArgument
{
    private enum Kind : byte { Text, Integer, Double, Bytes }

    private readonly Kind _kind;
    private readonly string? _text;
    private readonly long _number;
    private readonly ReadOnlyMemory<byte> _bytes;

    private RespArgument(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    private RespArgument(Kind kind, long number) => (_kind, _number) = (kind, number);

    private RespArgument(ReadOnlyMemory<byte> bytes) => (_kind, _bytes) = (Kind.Bytes, bytes);

    /// <summary>A text, sent as UTF-8.</summary>
    public static implicit operator RespArgument(string text) => new(text);

    /// <summary>An integer, sent in decimal.</summary>
    public static implicit operator RespArgument(long number) => new(Kind.Integer, number);

    /// <summary>A number, sent in its shortest form that reads back the same.</summary>
    public static implicit operator RespArgument(double number) => new(Kind.Double, BitConverter.DoubleToInt64Bits(number));

    /// <summary>Bytes, sent as they are.</summary>
    public static implicit operator RespArgument(byte[] bytes) => new(bytes.AsMemory());

    /// <summary>Bytes, sent as they are.</summary>
    public static implicit operator RespArgument(ReadOnlyMemory<byte> bytes) => new(bytes);

    internal void Write(ref RespWriter writer)
    {
        switch (_kind)
        {
            case Kind.Integer: writer.Bulk(_number); break;
            case Kind.Double: writer.Bulk(BitConverter.Int64BitsToDouble(_number)); break;
            case Kind.Bytes: writer.Bulk(_bytes.Span); break;
            default: writer.Bulk(_text ?? ""); break;
        }
    }
}
