using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>PUBLISH channel message</c></summary>
internal readonly struct PublishValue<TValue, TCodec>(string channel, TValue value) : ICommand
    where TCodec : IValueCodec<TValue>
{
    public void Write(ref RespWriter writer)
    {
        writer.Raw("*3\r\n$7\r\nPUBLISH\r\n"u8);
        writer.Bulk(channel);
        ValueBytes<TValue, TCodec>.Write(writer, value);
    }
}
