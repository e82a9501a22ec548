using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>SET key value [PX ms]</c></summary>
internal readonly struct SetValue<TValue, TCodec>(string key, TValue value, long milliseconds) : ICommand
    where TCodec : IValueCodec<TValue>
{
    public void Write(ref RespWriter writer)
    {
        writer.ArrayHeader(milliseconds > 0 ? 5 : 3);
        writer.Bulk("SET"u8);
        writer.Bulk(key);
        ValueBytes<TValue, TCodec>.Write(writer, value);
        if (milliseconds <= 0) return;
        writer.Bulk("PX"u8);
        writer.Bulk(milliseconds);
    }
}
