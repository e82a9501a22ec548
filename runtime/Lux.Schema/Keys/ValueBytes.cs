using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A record as the bytes of a value or message: the MessagePack array of its members.</summary>
internal static class ValueBytes<TValue, TCodec>
    where TCodec : IValueCodec<TValue>
{
    public static void Write(RespWriter to, TValue value)
    {
        var start = to.BeginBulk();
        var encoder = new RowEncoder(to.Row);
        encoder.Begin(TCodec.Count);
        TCodec.Write(value, encoder);
        to.EndBulk(start);
    }

    public static TValue Read(ReadOnlySpan<byte> bytes, string name)
    {
        var from = new RowDecoder(bytes);
        return from.Count == TCodec.Count
            ? TCodec.Read(ref from)
            : throw LuxException.Protocol($"'{name}' holds {from.Count} values instead of the {TCodec.Count} members of {typeof(TValue).Name}; another version of the program wrote it");
    }
}
