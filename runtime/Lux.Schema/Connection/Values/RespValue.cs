using System.Globalization;
using System.Text;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The reply to any command, RESP2 or RESP3.</summary>
public readonly struct RespValue
{
    private const int MostDepth = 128;

    private readonly object? _content;   // byte[] or RespValue[]
    private readonly long _number;

    private RespValue(RespValueKind kind, object? content, long number) => (Kind, _content, _number) = (kind, content, number);

    /// <summary>What it is.</summary>
    public RespValueKind Kind { get; }

    /// <summary>Whether it is no value.</summary>
    public bool IsNull => Kind == RespValueKind.Null;

    /// <summary>The bytes of a text or error; of another scalar its text; empty for null and lists.</summary>
    public ReadOnlyMemory<byte> Bytes => _content as byte[] ?? (_content is null && !IsNull ? Encoding.UTF8.GetBytes(AsString()!) : default);

    /// <summary>The values of a list, or of a map key, value, key, value, ...; empty for anything else.</summary>
    public IReadOnlyList<RespValue> Items => _content as RespValue[] ?? [];

    /// <summary>The text, or the number as text; null for null.</summary>
    /// <exception cref="LuxException">It is a list.</exception>
    public string? AsString() => Kind switch
    {
        RespValueKind.Null => null,
        RespValueKind.Text or RespValueKind.Error => Encoding.UTF8.GetString((byte[])_content!),
        RespValueKind.Integer => _number.ToString(CultureInfo.InvariantCulture),
        RespValueKind.Double => BitConverter.Int64BitsToDouble(_number).ToString("R", CultureInfo.InvariantCulture),
        RespValueKind.Boolean => _number != 0 ? "true" : "false",
        _ => throw No("a text"),
    };

    /// <summary>The integer; also one that came as text.</summary>
    /// <exception cref="LuxException">It is none.</exception>
    public long AsInt64() => Kind switch
    {
        RespValueKind.Integer or RespValueKind.Boolean => _number,
        RespValueKind.Text when RespNumber.TryParse((byte[])_content!, out long number) => number,
        _ => throw No("an integer"),
    };

    /// <summary>The number; also an integer, or one that came as text.</summary>
    /// <exception cref="LuxException">It is none.</exception>
    public double AsDouble() => Kind switch
    {
        RespValueKind.Double => BitConverter.Int64BitsToDouble(_number),
        RespValueKind.Integer => _number,
        RespValueKind.Text when RespNumber.TryParseDouble((byte[])_content!, out double number) => number,
        _ => throw No("a number"),
    };

    /// <summary>The value as people read it: <c>[a, 1, (nil)]</c>.</summary>
    public override string ToString() => Kind switch
    {
        RespValueKind.Null => "(nil)",
        RespValueKind.List => $"[{string.Join(", ", Items)}]",
        RespValueKind.Map => $"{{{string.Join(", ", Items.Chunk(2).Select(pair => $"{pair[0]}: {pair[1]}"))}}}",
        RespValueKind.Error => $"(error) {AsString()}",
        _ => AsString()!,
    };

    internal static RespValue Read(ref RespReader reader) => Read(ref reader, MostDepth);

    private static RespValue Read(ref RespReader reader, int depth)
    {
        if (depth == 0) throw LuxException.Protocol($"the reply is nested more than {MostDepth} deep");
        if (reader.TryReadNull()) return default;
        RespKind kind = reader.Kind;
        switch (kind)
        {
            case RespKind.Integer: return new(RespValueKind.Integer, null, reader.ReadInteger());
            case RespKind.Double: return new(RespValueKind.Double, null, BitConverter.DoubleToInt64Bits(reader.ReadDouble()));
            case RespKind.Boolean: return new(RespValueKind.Boolean, null, reader.ReadBoolean() ? 1 : 0);
            case RespKind.Error or RespKind.BulkError: return new(RespValueKind.Error, reader.ReadErrorText().ToArray(), 0);
            case RespKind.Array or RespKind.Set or RespKind.Push or RespKind.Map:
                // The announced count is the sender's word: the list grows with what is really there.
                var items = new List<RespValue>();
                for (int left = reader.ReadArrayHeader(); left > 0; left--) items.Add(Read(ref reader, depth - 1));
                return new(kind == RespKind.Map ? RespValueKind.Map : RespValueKind.List, items.ToArray(), 0);
            default: return new(RespValueKind.Text, reader.ReadBulk().ToArray(), 0);
        }
    }

    private LuxException No(string wanted) => LuxException.Protocol($"the reply is not {wanted}, it is {Kind}: {this}");
}
