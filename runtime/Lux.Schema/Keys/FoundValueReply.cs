using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The value of a key, or null.</summary>
internal readonly struct FoundValueReply<TValue, TCodec>(string key) : IReply<FoundRow<TValue>>
    where TCodec : IValueCodec<TValue>
{
    public string? Table => null;

    public FoundRow<TValue> Read(ref RespReader reader) => reader.TryReadNull() ? default : new(true, ValueBytes<TValue, TCodec>.Read(reader.ReadBulk(), key));
}
